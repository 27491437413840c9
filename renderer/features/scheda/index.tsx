import { lazy, Suspense, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { NonLetta, SenzaCopia } from '../../ui/non-letta.tsx';
import { Caricamento } from '../../ui/stati.tsx';
import { Copia, InAttesa } from './avvisi.tsx';
import { Corpo } from './corpo.tsx';
import { Testa } from './testa.tsx';
import { usaScheda } from './usa-scheda.ts';
import './scheda.css';

const FoglioScheda = lazy(() =>
  import('../stampa/scheda.tsx').then((modulo) => ({ default: modulo.FoglioScheda })),
);

/** Scheda individuale: who this is, with whom and where they live, and what was done. */
export function Scheda({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('scheda');
  const { scheda, rileggi } = usaScheda(id);
  const [stampa, setStampa] = useState(false);
  switch (scheda.stato) {
    case 'attesa':
      return <Caricamento testo={t('leggo')} />;
    case 'errore':
      return (
        <NonLetta
          messaggio={scheda.messaggio}
          rimedio={scheda.rimedio}
          rileggi={rileggi}
          etichetta={t('rileggi')}
        />
      );
    case 'senza-copia':
      return (
        <SenzaCopia
          titolo={t('senzaCopia')}
          testo={t('senzaCopiaTesto')}
          rileggi={rileggi}
          etichetta={t('rileggi')}
        />
      );
    case 'letta':
      return (
        <article className="scheda">
          <Testa
            dossier={scheda.dossier}
            letto={scheda.letto}
            stampa={() => {
              setStampa(true);
            }}
          />
          {scheda.copia && <Copia letto={scheda.letto} rileggi={rileggi} />}
          <InAttesa id={scheda.dossier.idSchedaSoggettoANPR} />
          <Corpo dossier={scheda.dossier} storia={scheda.storia} />
          {stampa && (
            <Suspense>
              <FoglioScheda
                dossier={scheda.dossier}
                storia={scheda.storia}
                letto={scheda.letto}
                finita={() => {
                  setStampa(false);
                }}
              />
            </Suspense>
          )}
        </article>
      );
  }
}

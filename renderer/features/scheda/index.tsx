import { lazy, Suspense, useState, type ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Avviso, Caricamento, StatoVuoto } from '../../ui/stati.tsx';
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
        <Avviso
          gravita="errore"
          annuncia
          titolo={scheda.messaggio}
          azioni={
            <button type="button" className="btn btn-sm btn-primary" onClick={rileggi}>
              {t('rileggi')}
            </button>
          }
        >
          <p>{scheda.rimedio}</p>
        </Avviso>
      );
    case 'senza-copia':
      return (
        <StatoVuoto
          icona="rete"
          titolo={t('senzaCopia')}
          azioni={
            <button type="button" className="btn btn-primary" onClick={rileggi}>
              {t('rileggi')}
            </button>
          }
        >
          <p>{t('senzaCopiaTesto')}</p>
        </StatoVuoto>
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

import { useState, type ReactNode } from 'react';
import type { CartaOperatore, SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { attiPossibili } from '#contract/regole/carte-operatore.ts';
import { usaParole } from '../../lingua.ts';
import { EsitoDetto, type Detto } from '../../ui/esito.tsx';
import { StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { InviaCodici } from '../sicurezza/carte/codici.tsx';
import { usaColonneCarta } from '../sicurezza/carte/colonne.tsx';
import { Scarto } from './scarto.tsx';

function usaColonne(atti: (carta: CartaOperatore) => ReactNode): readonly Colonna<CartaOperatore>[] {
  const { t } = usaParole('carte-operatore');
  const { seriale, stato, titolare, dal, posta, nota } = usaColonneCarta();
  return [
    ...[seriale, stato, titolare],
    { chiave: 'ente', nome: t('ente'), valore: ({ nomeEnte = '' }) => nomeEnte },
    ...[dal, posta, nota],
    {
      ...{ chiave: 'atti', nome: t('atti'), valore: () => '' },
      cella: (carta) => <span className="azioni">{atti(carta)}</span>,
    },
  ];
}

/** Every card that is somebody's, where it is, and what can still be done to it here. */
export function CartePrefettura({
  carte,
  rileggi,
  mostra,
}: {
  readonly carte: readonly CartaOperatore[];
  readonly rileggi: () => Promise<void>;
  readonly mostra: (situazione: SituazionePrefettura) => void;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const [detto, setDetto] = useState<Detto>();
  const colonne = usaColonne((carta) => (
    <>
      {attiPossibili(carta.stato, 'prefettura').includes('scarta') && (
        <Scarto seriale={carta.seriale} mostra={mostra} breve />
      )}
      <InviaCodici carta={carta} dici={setDetto} rileggi={() => void rileggi()} />
    </>
  ));
  return (
    <>
      <EsitoDetto detto={detto} />
      <Griglia
        nome="carte-prefettura"
        didascalia={t('parti.carte')}
        righe={carte}
        chiave={({ seriale }) => seriale}
        vuoto={
          <StatoVuoto icona="carta" titolo={t('carte.nessuna')}>
            <p>{t('carte.nessunaTesto')}</p>
          </StatoVuoto>
        }
        colonne={colonne}
      />
    </>
  );
}

import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Tabella } from '../../ui/parti.tsx';
import { Caricamento, Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { Stato } from './segni.tsx';
import { usaSituazione } from './usa-richieste.ts';

/** How many, how old, how late: kind by kind and state by state. */
export function Situazione(): ReactNode {
  const { t } = usaParole('richieste');
  const { data, refetch } = usaSituazione();
  if (!data) return <Caricamento />;
  if (!data.ok) return <NonLetta {...data.errore} rileggi={() => void refetch()} />;
  const { conti } = data.valore;
  if (conti.length === 0)
    return (
      <StatoVuoto icona="posta" titolo={t('vuoto.situazione')}>
        <p>{t('vuotoTesto')}</p>
      </StatoVuoto>
    );
  return (
    <Tabella
      didascalia={t('viste.situazione')}
      righe={conti}
      chiave={({ tipologia, stato }) => `${tipologia} ${stato}`}
      colonne={[
        { nome: t('tipo'), cella: ({ tipologia }) => t(`tipi.${tipologia}`) },
        { nome: t('stato'), cella: ({ stato }) => <Stato stato={stato} /> },
        { nome: t('quante'), stretta: true, cella: ({ quante }) => quante },
        {
          ...{ nome: t('oltre'), stretta: true },
          cella: ({ scadute }) => (scadute > 0 ? <Distintivo tono="errore">{scadute}</Distintivo> : '0'),
        },
        { nome: t('giorniMedi'), stretta: true, cella: ({ giorniMedi }) => giorniMedi },
        { nome: t('giorniMassimi'), stretta: true, cella: ({ giorniMassimi }) => giorniMassimi },
      ]}
    />
  );
}

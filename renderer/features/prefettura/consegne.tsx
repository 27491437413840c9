import { useMemo, useState, type ReactNode } from 'react';
import type { Consegna, SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione, Tabella } from '../../ui/parti.tsx';
import { StatoVuoto } from '../../ui/stati.tsx';
import { ConsegnaEnte } from './consegna-ente.tsx';
import { perEnte } from './pronte.ts';
import { Ricevuta } from './ricevuta.tsx';

/** Cards handed over to a body, and the receipts of what was. */
export function Consegne({
  situazione,
  rileggi,
}: {
  readonly situazione: SituazionePrefettura;
  readonly rileggi: () => Promise<void>;
}): ReactNode {
  const { t } = usaParole('prefettura');
  const pronte = useMemo(() => perEnte(situazione.carte), [situazione.carte]);
  const [fatta, setFatta] = useState<Consegna>();
  return (
    <>
      {fatta && <Ricevuta consegna={fatta} appena />}
      <Sezione id="prefettura-pronte" titolo={t('consegne.pronte')}>
        {pronte.length === 0 ? (
          <StatoVuoto icona="carta" titolo={t('consegne.nessunaPronta')}>
            <p>{t('consegne.nessunaProntaTesto')}</p>
          </StatoVuoto>
        ) : (
          pronte.map((gruppo) => (
            <ConsegnaEnte
              key={gruppo.ente}
              gruppo={gruppo}
              consegnata={async (consegna) => {
                setFatta(consegna);
                await rileggi();
              }}
            />
          ))
        )}
      </Sezione>
      <Sezione id="prefettura-fatte" titolo={t('consegne.fatte')}>
        {situazione.consegne.length === 0 ? (
          <p>{t('consegne.nessunaFatta')}</p>
        ) : (
          <Tabella
            didascalia={t('consegne.fatte')}
            righe={situazione.consegne}
            chiave={({ numero }) => numero}
            colonne={[
              { nome: t('consegne.numero'), cella: ({ numero }) => numero },
              { nome: t('consegne.giorno'), cella: ({ giorno }) => mostraGiorno(giorno) },
              { nome: t('carte-operatore:ente'), cella: ({ nomeEnte }) => nomeEnte },
              { nome: t('consegne.ritira'), cella: ({ ritira }) => `${ritira.cognome} ${ritira.nome}` },
              { nome: t('consegne.quante'), cella: ({ carte }) => carte.length },
              { nome: t('consegne.ricevuta'), cella: (una) => <Ricevuta consegna={una} /> },
            ]}
          />
        )}
      </Sezione>
    </>
  );
}

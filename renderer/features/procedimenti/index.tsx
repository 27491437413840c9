import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { VoceProcedimento } from '#contract/wa/operazioni.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaApriAtto } from '../atto/apri.ts';
import { Linguette } from '../../ui/linguette.tsx';
import { Avviso, Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia } from '../../ui/tabella/index.tsx';
import { stati, usaColonneProcedimenti, type Stato } from './colonne.tsx';
import { SenzaPersone } from './senza-persone.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';

function Elenco({ stato }: { readonly stato: Stato }): ReactNode {
  const { t } = usaParole('procedimenti');
  const { data, refetch } = useQuery({
    queryKey: ['procedimenti', stato],
    gcTime: 0,
    queryFn: async () => chiama('registro.procedimenti', { stato }),
  });
  if (!data) return <Caricamento />;
  if (!data.ok)
    return (
      <NonLetta
        gravita="attenzione"
        messaggio={data.errore.messaggio}
        rimedio={t('senzaCore')}
        rileggi={() => void refetch()}
      />
    );
  return <Letti stato={stato} voci={data.valore} />;
}

/** Each leads to the record of the first person that it names; one that names nobody is read here. */
function Letti({
  stato,
  voci,
}: {
  readonly stato: Stato;
  readonly voci: readonly VoceProcedimento[];
}): ReactNode {
  const { t } = usaParole('procedimenti');
  const { vai } = usaNavigazione();
  const colonne = usaColonneProcedimenti(stato);
  const mio = usaComune()?.codiceIstat;
  const [senza, setSenza] = useState<VoceProcedimento>();
  const altrove = voci.filter(({ comune }) => comune !== mio).length;
  return (
    <>
      {stato === 'aperto' && altrove > 0 && (
        <Avviso gravita="nota" titolo={t('altrove', { count: altrove })}>
          <p>{t('altroveTesto')}</p>
        </Avviso>
      )}
      <Griglia
        key={stato}
        nome="procedimenti"
        didascalia={t(`stati.${stato}`)}
        colonne={colonne}
        righe={voci}
        chiave={({ numeroPraticaAnpr }) => numeroPraticaAnpr}
        apri={(voce) => {
          const [primo] = voce.soggetti;
          if (!primo) setSenza(voce);
          else
            vai({
              ...{ nome: 'scheda', id: primo.idSchedaSoggettoANPR },
              titolo: `${primo.cognome} ${primo.nome}`.trim(),
            });
        }}
        vuoto={
          <StatoVuoto icona="orologio" titolo={t(`nessuno.${stato}`)}>
            <p>{t('nessunoTesto')}</p>
          </StatoVuoto>
        }
      />
      {senza && (
        <SenzaPersone
          voce={senza}
          chiudi={() => {
            setSenza(undefined);
          }}
        />
      )}
    </>
  );
}

/** Administrative procedures of the office, and those of others that concern its residents. */
export function Procedimenti(): ReactNode {
  const { t } = usaParole('procedimenti');
  const [stato, setStato] = useState<Stato>('aperto');
  const apri = usaApriAtto();
  return (
    <>
      <h1>{t('titolo')}</h1>
      <p>{t('spiega')}</p>
      <div className="azioni">
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => void apri('procedimento-apri-senza')}
        >
          {t('apri')}
        </button>
      </div>
      <Linguette
        etichetta={t('titolo')}
        linguette={stati.map((chiave) => ({ chiave, nome: t(`stati.${chiave}`) }))}
        scelta={stato}
        scegli={setStato}
      >
        <Elenco stato={stato} />
      </Linguette>
    </>
  );
}

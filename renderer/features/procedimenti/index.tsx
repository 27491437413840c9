import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { VoceProcedimento } from '#contract/wa/operazioni.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { mostraGiorno, oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { usaApriAtto } from '../atto/apri.ts';
import { Linguette } from '../../ui/linguette.tsx';
import { Avviso, Caricamento, Distintivo, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { SenzaPersone } from './senza-persone.tsx';
import { giorniA, haTermine, termineDi, urgenzaDi } from './termine.ts';

const stati = ['aperto', 'chiuso', 'archiviato'] as const;
type Stato = (typeof stati)[number];
const tono = { scaduto: 'errore', vicino: 'attenzione', lontano: 'neutro' } as const;

function Comune({ codice }: { readonly codice: string }): ReactNode {
  return usaNomeComune(codice);
}

function Termine({ voce }: { readonly voce: VoceProcedimento }): ReactNode {
  const { t } = usaParole('procedimenti');
  const rimasti = giorniA(termineDi(voce.apertoIl), oggi());
  const urgenza = urgenzaDi(rimasti);
  return (
    <Distintivo tono={tono[urgenza]}>
      {mostraGiorno(termineDi(voce.apertoIl))}
      {urgenza !== 'lontano' && `: ${t(urgenza, { count: Math.abs(rimasti) })}`}
    </Distintivo>
  );
}

function usaColonneProcedimenti(stato: Stato): readonly Colonna<VoceProcedimento>[] {
  const { t, lingua } = usaParole('procedimenti');
  const mio = usaComune()?.codiceIstat;
  return [
    {
      ...{ chiave: 'persone', nome: t('persone') },
      valore: ({ soggetti }) =>
        soggetti.map((uno) => `${uno.cognome} ${uno.nome}`.trim()).join(', ') || t('senza'),
    },
    {
      ...{ chiave: 'motivo', nome: t('motivo') },
      valore: ({ motivoAvvio }) => descrivi('29', motivoAvvio, lingua),
    },
    {
      ...{ chiave: 'aperto', nome: t('apertoIl'), stretta: true },
      valore: ({ apertoIl }) => mostraGiorno(apertoIl),
      ordine: ({ apertoIl }) => apertoIl,
    },
    ...(stato === 'aperto'
      ? [
          {
            ...{ chiave: 'termine', nome: t('termine'), stretta: true },
            valore: (voce: VoceProcedimento) =>
              haTermine(voce.motivoAvvio) ? mostraGiorno(termineDi(voce.apertoIl)) : '',
            ordine: (voce: VoceProcedimento) =>
              haTermine(voce.motivoAvvio) ? termineDi(voce.apertoIl) : '9999',
            cella: (voce: VoceProcedimento) => haTermine(voce.motivoAvvio) && <Termine voce={voce} />,
          },
        ]
      : []),
    {
      ...{ chiave: 'comune', nome: t('comune') },
      valore: ({ comune }) => (comune === mio ? t('nostro') : comune),
      cella: ({ comune }) => (comune === mio ? t('nostro') : <Comune codice={comune} />),
    },
    { chiave: 'numero', nome: t('numero'), stretta: true, valore: (voce) => voce.numeroPraticaAnpr },
    {
      ...{ chiave: 'numeroComune', nome: t('numeroComune'), nascosta: true },
      valore: ({ numeroPraticaComune }) => numeroPraticaComune ?? '',
    },
  ];
}

function Elenco({ stato }: { readonly stato: Stato }): ReactNode {
  const { t } = usaParole('procedimenti');
  const { vai } = usaNavigazione();
  const colonne = usaColonneProcedimenti(stato);
  const mio = usaComune()?.codiceIstat;
  const [senza, setSenza] = useState<VoceProcedimento>();
  const { data, refetch } = useQuery({
    queryKey: ['procedimenti', stato],
    gcTime: 0,
    queryFn: async () => chiama('registro.procedimenti', { stato }),
  });
  if (!data) return <Caricamento />;
  if (!data.ok)
    return (
      <Avviso
        gravita="attenzione"
        annuncia
        titolo={data.errore.messaggio}
        azioni={
          <button type="button" className="btn btn-sm btn-outline-primary" onClick={() => void refetch()}>
            {t('ui:riprova')}
          </button>
        }
      >
        {t('senzaCore')}
      </Avviso>
    );
  const altrove = data.valore.filter(({ comune }) => comune !== mio).length;
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
        righe={data.valore}
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

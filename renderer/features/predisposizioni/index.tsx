import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { StatoPredisposizione, type VocePredisposizione } from '#contract/wa/stato-civile.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { usaNomeComune } from '../../ufficiale/nome-comune.ts';
import { Linguette } from '../../ui/linguette.tsx';
import { Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { Griglia, type Colonna } from '../../ui/tabella/index.tsx';
import { Dettaglio } from './dettaglio.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';

const stati = StatoPredisposizione.options;

function Comune({ codice }: { readonly codice: string }): ReactNode {
  return usaNomeComune(codice);
}

function usaColonne(): readonly Colonna<VocePredisposizione>[] {
  const { t } = usaParole('predisposizioni');
  return [
    { chiave: 'persone', nome: t('persone'), valore: ({ intestatari }) => intestatari.join(', ') },
    {
      ...{ chiave: 'tipo', nome: t('tipo') },
      valore: ({ tipo }) => t(`tipi.${tipo}`, { defaultValue: tipo }),
    },
    {
      ...{ chiave: 'dal', nome: t('dal'), stretta: true },
      valore: ({ dataValidita }) => mostraGiorno(dataValidita),
      ordine: ({ dataValidita }) => dataValidita,
    },
    {
      ...{ chiave: 'mittente', nome: t('mittente') },
      valore: ({ mittente }) => mittente,
      cella: ({ mittente }) => <Comune codice={mittente} />,
    },
    {
      ...{ chiave: 'ricevuta', nome: t('ricevuta'), stretta: true },
      valore: ({ ricevuta }) => mostraGiorno(ricevuta.slice(0, 10)),
      ordine: ({ ricevuta }) => ricevuta,
    },
    { ...{ chiave: 'atto', nome: t('atto'), nascosta: true }, valore: ({ idANSC }) => idANSC ?? '' },
  ];
}

function Elenco({ stato }: { readonly stato: StatoPredisposizione }): ReactNode {
  const { t } = usaParole('predisposizioni');
  const colonne = usaColonne();
  const [aperta, setAperta] = useState<VocePredisposizione>();
  const { data, refetch } = useQuery({
    queryKey: ['predisposizioni', stato],
    gcTime: 0,
    queryFn: async () => chiama('registro.predisposizioni', { stato }),
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
  return (
    <>
      <Griglia
        key={stato}
        nome="predisposizioni"
        didascalia={t(`stati.${stato}`)}
        colonne={colonne}
        righe={data.valore}
        chiave={({ id }) => id}
        apri={setAperta}
        vuoto={
          <StatoVuoto icona="documento" titolo={t(`nessuna.${stato}`)}>
            <p>{t('nessunaTesto')}</p>
          </StatoVuoto>
        }
      />
      {aperta && (
        <Dettaglio
          id={aperta.id}
          titolo={t('notizia', { quale: aperta.intestatari.join(', ') })}
          chiudi={() => {
            setAperta(undefined);
          }}
          cambiata={() => {
            setAperta(undefined);
            void refetch();
          }}
        />
      )}
    </>
  );
}

/** What the digital civil registry proposes to the register office (ANSC), by what became of it. */
export function Predisposizioni(): ReactNode {
  const { t } = usaParole('predisposizioni');
  const [stato, setStato] = useState<StatoPredisposizione>('da-lavorare');
  return (
    <>
      <h1>{t('titolo')}</h1>
      <p>{t('spiega')}</p>
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

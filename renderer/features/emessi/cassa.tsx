import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { descrivi } from '#contract/tabelle/index.ts';
import type { Cassa } from '#contract/wa/certificati.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { CampoData } from '../../ui/campi/data.tsx';
import { Icona } from '../../ui/icone.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Avviso, Caricamento, StatoVuoto } from '../../ui/stati.tsx';
import { csvDi } from '../../ui/tabella/csv.ts';
import { colonneCassa, incassato, type RigaCassa } from './colonne-cassa.ts';
import { TavolaCassa } from './tavola-cassa.tsx';
import { StampaCassa } from './stampa-cassa.tsx';
import { euro } from '../certificati/domanda.ts';
import { NonFatto } from '../../ui/esito.tsx';

/** What was taken in a day, operator by operator: on the screen, as CSV, on paper. */
export function CassaUfficio(): ReactNode {
  const { t } = usaParole('emessi');
  const [dal, setDal] = useState(() => oggi());
  const [al, setAl] = useState(() => oggi());
  const [stampa, setStampa] = useState(false);
  const [detto, setDetto] = useState<ReactNode>();
  const { data, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['cassa', dal, al],
    enabled: dal !== '' && al !== '',
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: () => chiama('registro.cassaCertificati', { dal, al }),
  });
  const righe = (cassa: Cassa): readonly RigaCassa[] => [
    ...cassa.operatori.map((uno) => ({ ...uno, nome: uno.nomeOperatore || uno.operatore })),
    { ...cassa.totale, nome: t('totale') },
  ];
  const esporta = usaEsporta(righe, setDetto);
  return (
    <>
      <search className="emessi-filtri" aria-label={t('filtri.nome')}>
        <CampoData nome="cassa.dal" etichetta={t('filtri.dal')} valore={dal} cambia={setDal} />
        <CampoData nome="cassa.al" etichetta={t('filtri.al')} valore={al} cambia={setAl} />
      </search>
      {!data && <Caricamento />}
      {data && !data.ok && <NonLetta {...data.errore} rileggi={() => void refetch()} />}
      {data?.ok && data.valore.operatori.length === 0 && (
        <StatoVuoto icona="documento" titolo={t('cassaVuota')}>
          <p>{t('cassaVuotaTesto')}</p>
        </StatoVuoto>
      )}
      {data?.ok && data.valore.operatori.length > 0 && (
        <>
          <Incassato data={data} />
          <TavolaCassa righe={righe(data.valore)} />
          <Esenzioni data={data} />
          <AzioniCassa setStampa={setStampa} esporta={esporta} data={data} />
          {detto}
          {stampa && (
            <StampaCassa
              {...{ dal, al }}
              righe={righe(data.valore)}
              letto={dataUpdatedAt}
              finita={() => {
                setStampa(false);
              }}
            />
          )}
        </>
      )}
    </>
  );
}

function usaEsporta(
  righe: (cassa: Cassa) => readonly RigaCassa[],
  setDetto: (valore: ReactNode | undefined) => void,
): (cassa: Cassa) => Promise<void> {
  const { t } = usaParole('emessi');
  const esporta = async (cassa: Cassa): Promise<void> => {
    const csv = csvDi(colonneCassa(t), righe(cassa));
    const salvata = await chiama('documento.salvaTabella', { nome: 'cassa-certificati', csv });
    setDetto(
      salvata.ok ? (
        <Avviso gravita="bene" annuncia titolo={t('salvata', { percorso: salvata.valore.percorso })} />
      ) : (
        <NonFatto errore={salvata.errore} />
      ),
    );
  };
  return esporta;
}

function Esenzioni({ data }: { readonly data: { readonly valore: Cassa } }): ReactNode {
  const { t, lingua } = usaParole('emessi');
  return (
    data.valore.esenzioni.length > 0 && (
      <section aria-label={t('esenzioni')}>
        <h2>{t('esenzioni')}</h2>
        <ul>
          {data.valore.esenzioni.map(({ esenzione, certificati }) => (
            <li key={esenzione}>
              {descrivi('39', esenzione, lingua)}: {certificati}
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

function AzioniCassa({
  setStampa,
  esporta,
  data,
}: {
  readonly setStampa: (valore: boolean) => void;
  readonly esporta: (cassa: Cassa) => Promise<void>;
  readonly data: { readonly valore: Cassa };
}): ReactNode {
  const { t } = usaParole('emessi');
  return (
    <div className="azioni">
      <button
        type="button"
        className="btn btn-primary"
        onClick={() => {
          setStampa(true);
        }}
      >
        <Icona nome="stampa" /> {t('stampaCassa')}
      </button>
      <button type="button" className="btn btn-outline-primary" onClick={() => void esporta(data.valore)}>
        <Icona nome="salva" /> {t('csv')}
      </button>
    </div>
  );
}

function Incassato({ data }: { readonly data: { readonly valore: Cassa } }): ReactNode {
  const { t } = usaParole('emessi');
  return (
    <p className="emessi-incasso">
      {t('incassato')} <strong>€ {euro(incassato(data.valore.totale))}</strong>
      {data.valore.stornati > 0 && <small>{t('stornati', { somma: euro(data.valore.stornati) })}</small>}
    </p>
  );
}

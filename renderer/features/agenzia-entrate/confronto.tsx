import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { campiAnagrafici, differenze, type CampoAnagrafico } from '#contract/agenzia-entrate/differenze.ts';
import type { Contribuente, DatiAnagrafici } from '#contract/agenzia-entrate/domanda.ts';
import type { ConfrontoAgenzia } from '#contract/wa/agenzia-entrate.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { Tabella } from '../../ui/parti.tsx';
import { Avviso, Caricamento, Distintivo } from '../../ui/stati.tsx';
import { Risoluzione } from './risoluzione.tsx';
import './agenzia-entrate.css';
import { NonFatto } from '../../ui/esito.tsx';

/** While an answer is awaited: it comes by itself. */
const ogniDueSecondi = 2000;

const valore = (campo: CampoAnagrafico, dati: DatiAnagrafici): string =>
  campo === 'dataNascita' ? mostraGiorno(dati.dataNascita) : dati[campo];

/** The record and the archive of the Agenzia, field by field: what differs says so in words too. */
function Fianco({
  nostri,
  loro,
}: {
  readonly nostri: DatiAnagrafici;
  readonly loro: Contribuente;
}): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const diversi = differenze(nostri, loro.dati);
  return (
    <Tabella
      didascalia={t('confrontoCampi')}
      righe={campiAnagrafici}
      chiave={(campo) => campo}
      colonne={[
        { nome: t('campo'), cella: (campo) => t(campo) },
        { nome: t('comune'), cella: (campo) => valore(campo, nostri) },
        { nome: t('agenzia'), cella: (campo) => valore(campo, loro.dati) },
        {
          nome: t('esito'),
          cella: (campo) =>
            diversi.includes(campo) ? (
              <Distintivo tono="attenzione">{t('diverso')}</Distintivo>
            ) : (
              <Distintivo tono="neutro">{t('uguale')}</Distintivo>
            ),
        },
      ]}
    />
  );
}

function Trovati({ confronto }: { readonly confronto: ConfrontoAgenzia }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const { agenzia, dati } = confronto;
  if (agenzia.guasto !== undefined)
    return <Avviso gravita="attenzione" titolo={t(`guasto.${agenzia.guasto}`)} />;
  const trovati = [...(agenzia.perCodice ? [agenzia.perCodice] : []), ...agenzia.perDati];
  if (trovati.length === 0) return <p>{t('nessunoTrovato')}</p>;
  return trovati.map((uno) => (
    <section key={uno.codiceFiscale} className="sezione" aria-label={uno.codiceFiscale}>
      <h3>
        {uno.codiceFiscale} <Distintivo tono="neutro">{t(`codice-${uno.stato}`)}</Distintivo>
      </h3>
      <Fianco nostri={dati} loro={uno} />
    </section>
  ));
}

/** A person beside what the Agenzia knows of them, and the way out. */
export function Confronto({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('agenzia-entrate');
  const { vai } = usaNavigazione();
  const { data, refetch } = useQuery({
    ...{ queryKey: ['confronto-agenzia', id], gcTime: 0 },
    queryFn: async () => chiama('registro.confrontoAgenzia', { id }),
    refetchInterval: ({ state: { data: letto } }) =>
      letto?.ok && letto.valore.domanda?.stato === 'attesa' ? ogniDueSecondi : false,
  });
  if (!data) return <Caricamento />;
  if (!data.ok)
    return (
      <>
        <h1>{t('titolo')}</h1>
        <NonFatto errore={data.errore} gravita="attenzione" />
      </>
    );
  const confronto = data.valore;
  const chi = `${confronto.dati.cognome} ${confronto.dati.nome}`.trim();
  return (
    <div className="agenzia">
      <h1>{t('confrontoDi', { chi })}</h1>
      <p>
        <strong>{confronto.codiceFiscale ?? t('manca')}</strong>{' '}
        <Distintivo tono={confronto.validitaCF === '1' ? 'bene' : 'attenzione'}>
          {t(confronto.validitaCF === '1' ? 'validato' : 'nonValidato')}
        </Distintivo>
      </p>
      <div className="azioni">
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => {
            vai({ nome: 'scheda', id, titolo: chi });
          }}
        >
          {t('apriScheda')}
        </button>
      </div>
      <Risoluzione confronto={confronto} rileggi={() => void refetch()} />
      <section className="sezione" aria-labelledby="agenzia-sa">
        <h2 id="agenzia-sa">{t('cosaSa')}</h2>
        <Trovati confronto={confronto} />
      </section>
    </div>
  );
}

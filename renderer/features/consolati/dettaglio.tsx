import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DettaglioConsolato } from '#contract/wa/consolati.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { Sezione } from '../../ui/parti.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Avviso, Caricamento } from '../../ui/stati.tsx';
import { Chiudi } from './chiudi.tsx';
import { Confronto } from './confronto.tsx';
import { Correggi } from './correggi.tsx';
import { giorniDa } from './giorni.ts';
import { CodiceFiscale, Risposta } from './risposta.tsx';
import { Esito } from './segni.tsx';
import { chiaveDi, usaChiusura, type Chiusura } from './usa-chiusura.ts';

interface Letta {
  readonly richiesta: DettaglioConsolato;
  readonly chiusura: Chiusura;
}

const chiDi = ({ soggetto }: DettaglioConsolato): string => `${soggetto.cognome} ${soggetto.nome}`.trim();

/** One request of a consulate beside the record: what differs, the acts that put it right, the answer. */
export function RichiestaDelConsolato({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('consolati');
  const { data, refetch } = useQuery({
    ...{ queryKey: chiaveDi(id), gcTime: 0 },
    queryFn: async () => chiama('registro.consolato', { id }),
  });
  const chiusura = usaChiusura(id, refetch);
  if (!data) return <Caricamento />;
  if (!data.ok)
    return (
      <>
        <h1>{t('titolo')}</h1>
        <NonLetta {...data.errore} rileggi={() => void refetch()} />
      </>
    );
  const richiesta = data.valore;
  return (
    <>
      <h1 className="consolati-chi">
        {chiDi(richiesta)} <small>{t('numeroDi', { id })}</small>
      </h1>
      <Segni richiesta={richiesta} />
      {chiusura.detto && (
        <Avviso gravita={chiusura.detto.gravita} annuncia titolo={chiusura.detto.titolo}>
          {chiusura.detto.rimedio}
        </Avviso>
      )}
      <CheFare richiesta={richiesta} chiusura={chiusura} />
      <Sezione id="consolati-confronto" titolo={t('confronto')}>
        <p>{t('quanteDifferenze', { count: richiesta.diversi })}</p>
        <Confronto campi={richiesta.confronto} />
      </Sezione>
      {chiusura.aperta && (
        <Chiudi coincidono={richiesta.diversi === 0} annulla={chiusura.lascia} conferma={chiusura.chiudi} />
      )}
    </>
  );
}

/** Whether it was answered, what it is about, of which consulate and since when it waits. */
function Segni({ richiesta }: Pick<Letta, 'richiesta'>): ReactNode {
  const { t } = usaParole('consolati');
  const { aperta, consolato, mittente, chiusura, tipo } = richiesta;
  return (
    <p className="consolati-segni">
      <Esito chiusura={chiusura} />
      <span>{t(`tipi.${tipo}`)}</span>
      <span>{t('da', { consolato: consolato ?? mittente, quando: mostraIstante(Date.parse(aperta)) })}</span>
      {!chiusura && <span>{t('attende', { count: giorniDa(aperta) })}</span>}
    </p>
  );
}

/** What was answered, or what can be done: an alignment is put right by acts on the record. */
function CheFare({ richiesta, chiusura }: Letta): ReactNode {
  const { t } = usaParole('consolati');
  const chiusa = richiesta.chiusura !== undefined;
  const azioni = <AltreAzioni richiesta={richiesta} chiusura={chiusura} />;
  return (
    <Sezione id="consolati-risposta" titolo={t(chiusa ? 'risposta' : 'cheFare')}>
      {richiesta.tipo === 'codice-fiscale' && !chiusa && <CodiceFiscale richiesta={richiesta} />}
      <Risposta richiesta={richiesta} />
      {richiesta.tipo === 'allineamento' && !chiusa ? (
        <Correggi richiesta={richiesta}>{azioni}</Correggi>
      ) : (
        <div className="azioni">{azioni}</div>
      )}
    </Sezione>
  );
}

function AltreAzioni({ richiesta, chiusura }: Letta): ReactNode {
  const { t } = usaParole('consolati');
  const { vai } = usaNavigazione();
  return (
    <>
      {!richiesta.chiusura && (
        <button type="button" className="btn btn-outline-primary" onClick={chiusura.apri}>
          {t('chiudiApri')}
        </button>
      )}
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          const { idSchedaSoggettoANPR: id } = richiesta.soggetto;
          vai({ nome: 'scheda', id, titolo: chiDi(richiesta) });
        }}
      >
        {t('apriScheda')}
      </button>
    </>
  );
}

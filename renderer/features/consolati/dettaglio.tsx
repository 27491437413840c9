import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DettaglioConsolato, EsitoConsolato } from '#contract/wa/consolati.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { Coppie, Sezione } from '../../ui/parti.tsx';
import { NonLetta } from '../../ui/non-letta.tsx';
import { Avviso, Caricamento, type Gravita } from '../../ui/stati.tsx';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { Chiudi } from './chiudi.tsx';
import { Confronto } from './confronto.tsx';
import { Correggi } from './correggi.tsx';
import { giorniDa } from './giorni.ts';
import { Esito } from './segni.tsx';

interface Detto {
  readonly gravita: Gravita;
  readonly titolo: string;
  readonly rimedio?: string;
}

function Risposta({ richiesta }: { readonly richiesta: DettaglioConsolato }): ReactNode {
  const { t } = usaParole('consolati');
  const { vai } = usaNavigazione();
  const nome = usaNomeOperazione();
  const { chiusura, registrazioni } = richiesta;
  return (
    <>
      {chiusura && (
        <Coppie
          voci={[
            [t('esito'), t(`esiti.${chiusura.esito}`)],
            [t('chiusa'), mostraIstante(Date.parse(chiusura.istante))],
            [
              t('chi'),
              chiusura.operatore === 'sistema'
                ? t('agenzia')
                : (chiusura.nomeOperatore ?? chiusura.operatore),
            ],
          ]}
        />
      )}
      {chiusura?.note !== undefined && (
        <p>
          {t('letto')}: <q lang="it">{chiusura.note}</q>
        </p>
      )}
      {registrazioni.length > 0 && (
        <ul className="consolati-registrazioni">
          {registrazioni.map((una) => (
            <li key={una.idOperazioneANPR}>
              {t('registrataCon', { nome: nome(una), numero: una.idOperazioneANPR })}{' '}
              <button
                type="button"
                className="btn btn-sm btn-link"
                onClick={() => {
                  vai({ nome: 'operazioni', numero: una.idOperazioneANPR });
                }}
              >
                {t('vediRegistrazione', { numero: una.idOperazioneANPR })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function CodiceFiscale({ richiesta }: { readonly richiesta: DettaglioConsolato }): ReactNode {
  const { t } = usaParole('consolati');
  const { vai } = usaNavigazione();
  const { domanda, soggetto } = richiesta;
  const { idSchedaSoggettoANPR, cognome, nome } = soggetto;
  return (
    <Avviso
      gravita="nota"
      titolo={t(`codice.${domanda?.stato ?? 'nessuna'}`, { codice: domanda?.codice ?? '' })}
      azioni={
        <button
          type="button"
          className="btn btn-sm btn-primary"
          onClick={() => {
            const titolo = t('agenzia-entrate:confrontoDi', { chi: `${cognome} ${nome}` });
            vai({ nome: 'agenzia-entrate', soggetto: idSchedaSoggettoANPR, titolo });
          }}
        >
          {t('confrontaAgenzia')}
        </button>
      }
    >
      <p>{t('codiceTesto')}</p>
    </Avviso>
  );
}

/** One request of a consulate beside the record: what differs, the acts that put it right, the answer. */
export function RichiestaDelConsolato({ id }: { readonly id: string }): ReactNode {
  const { t } = usaParole('consolati');
  const { vai } = usaNavigazione();
  const cassetto = useQueryClient();
  const [chiude, setChiude] = useState(false);
  const [detto, setDetto] = useState<Detto>();
  const chiave = ['consolato', id];
  const { data, refetch } = useQuery({
    ...{ queryKey: chiave, gcTime: 0 },
    queryFn: async () => chiama('registro.consolato', { id }),
  });
  if (!data) return <Caricamento />;
  if (!data.ok)
    return (
      <>
        <h1>{t('titolo')}</h1>
        <NonLetta {...data.errore} rileggi={() => void refetch()} etichetta={t('ui:riprova')} />
      </>
    );
  const richiesta = data.valore;
  const { soggetto, aperta, consolato, mittente, chiusura, diversi, tipo } = richiesta;
  const chi = `${soggetto.cognome} ${soggetto.nome}`.trim();
  async function chiudi(esito: EsitoConsolato, note: string): Promise<void> {
    const fatta = await chiama('registro.chiudiConsolato', { id, esito, note });
    setChiude(false);
    if (fatta.ok) cassetto.setQueryData(chiave, fatta);
    else await refetch();
    setDetto(
      fatta.ok
        ? { gravita: 'bene', titolo: t('fatto') }
        : { gravita: 'errore', titolo: fatta.errore.messaggio, rimedio: fatta.errore.rimedio },
    );
  }
  const altro = (
    <>
      {!chiusura && (
        <button
          type="button"
          className="btn btn-outline-primary"
          onClick={() => {
            setChiude(true);
          }}
        >
          {t('chiudiApri')}
        </button>
      )}
      <button
        type="button"
        className="btn btn-outline-primary"
        onClick={() => {
          vai({ nome: 'scheda', id: soggetto.idSchedaSoggettoANPR, titolo: chi });
        }}
      >
        {t('apriScheda')}
      </button>
    </>
  );
  return (
    <>
      <h1 className="consolati-chi">
        {chi} <small>{t('numeroDi', { id })}</small>
      </h1>
      <p className="consolati-segni">
        <Esito chiusura={chiusura} />
        <span>{t(`tipi.${tipo}`)}</span>
        <span>
          {t('da', { consolato: consolato ?? mittente, quando: mostraIstante(Date.parse(aperta)) })}
        </span>
        {!chiusura && <span>{t('attende', { count: giorniDa(aperta) })}</span>}
      </p>
      {detto && (
        <Avviso gravita={detto.gravita} annuncia titolo={detto.titolo}>
          {detto.rimedio}
        </Avviso>
      )}
      <Sezione id="consolati-risposta" titolo={t(chiusura ? 'risposta' : 'cheFare')}>
        {tipo === 'codice-fiscale' && !chiusura && <CodiceFiscale richiesta={richiesta} />}
        <Risposta richiesta={richiesta} />
        {tipo === 'allineamento' && !chiusura ? (
          <Correggi richiesta={richiesta}>{altro}</Correggi>
        ) : (
          <div className="azioni">{altro}</div>
        )}
      </Sezione>
      <Sezione id="consolati-confronto" titolo={t('confronto')}>
        <p>{t('quanteDifferenze', { count: diversi })}</p>
        <Confronto campi={richiesta.confronto} />
      </Sezione>
      {chiude && (
        <Chiudi
          coincidono={diversi === 0}
          annulla={() => {
            setChiude(false);
          }}
          conferma={chiudi}
        />
      )}
    </>
  );
}

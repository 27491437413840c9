import type { ReactNode } from 'react';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { Avviso } from '../../ui/stati.tsx';
import { InCoda, usaInCoda } from '../atto/in-coda.tsx';
import { usaRegistra } from './usa-registra.ts';

interface Sua {
  readonly richiesta: DettaglioRichiesta;
}

/** From the request to the act that answers it, filled in: registered, it moves the request by itself. */
export function Registra({
  richiesta,
  collega,
}: Sua & { readonly collega: (idOperazioneANPR: string) => void }): ReactNode {
  const { t } = usaParole('richieste');
  const { registra, inCorso, detto } = usaRegistra(richiesta);
  const inCoda = usaInCoda('richiestaCittadino', richiesta.codiceRichiesta);
  return (
    <>
      <RegistrataCon richiesta={richiesta} />
      {detto && (
        <Avviso gravita="attenzione" annuncia titolo={detto.titolo}>
          {detto.rimedio}
        </Avviso>
      )}
      <SenzaConsenso richiesta={richiesta} />
      {inCoda && <InCoda pratica={inCoda} titolo={t('inCoda')} vedi={t('vediCoda')} />}
      {richiesta.possibili.registra && !inCoda && (
        <div className="azioni">
          <button
            type="button"
            className="btn btn-primary"
            disabled={inCorso}
            onClick={() => void registra()}
          >
            {t('registra')}
          </button>
          <ApriScheda richiesta={richiesta} />
        </div>
      )}
      <Collegabili richiesta={richiesta} collega={collega} />
    </>
  );
}

function RegistrataCon({ richiesta: { registrazione } }: Sua): ReactNode {
  const { t } = usaParole('richieste');
  const { vai } = usaNavigazione();
  const nome = usaNomeOperazione();
  if (!registrazione) return undefined;
  return (
    <p>
      {t('registrataCon', { nome: nome(registrazione), numero: registrazione.idOperazioneANPR })}{' '}
      <button
        type="button"
        className="btn btn-sm btn-link"
        onClick={() => {
          vai({ nome: 'operazioni', numero: registrazione.idOperazioneANPR });
        }}
      >
        {t('vediRegistrazione')}
      </button>
    </p>
  );
}

/** Who goes along with the request and has not agreed yet: said before the act is opened. */
function SenzaConsenso({ richiesta: { possibili, componenti } }: Sua): ReactNode {
  const { t } = usaParole('richieste');
  const loro = componenti.filter(({ consenso }) => !consenso);
  if (!possibili.registra || loro.length === 0) return undefined;
  return (
    <Avviso gravita="attenzione" titolo={t('senzaConsenso', { count: loro.length })}>
      <p>{loro.map((uno) => `${uno.cognome} ${uno.nome}`.trim()).join(', ')}</p>
    </Avviso>
  );
}

function ApriScheda({ richiesta: { richiedente } }: Sua): ReactNode {
  const { t } = usaParole('richieste');
  const { vai } = usaNavigazione();
  return (
    <button
      type="button"
      className="btn btn-outline-primary"
      onClick={() => {
        const titolo = `${richiedente.cognome} ${richiedente.nome}`.trim();
        vai({ nome: 'scheda', id: richiedente.idSchedaSoggettoANPR, titolo });
      }}
    >
      {t('apriScheda')}
    </button>
  );
}

/** Acts registered already, of which one may be what was asked for. */
function Collegabili({
  richiesta: { possibili },
  collega,
}: Sua & { readonly collega: (idOperazioneANPR: string) => void }): ReactNode {
  const { t } = usaParole('richieste');
  const nome = usaNomeOperazione();
  if (possibili.collegabili.length === 0) return undefined;
  return (
    <section className="richieste-collega" aria-label={t('giaRegistrata')}>
      <p>{t('giaRegistrataTesto')}</p>
      <ul>
        {possibili.collegabili.map((una) => (
          <li key={una.idOperazioneANPR}>
            {nome(una)}, n. {una.idOperazioneANPR}, {mostraIstante(una.registrata)}{' '}
            <button
              type="button"
              className="btn btn-sm btn-outline-primary"
              aria-label={t('collegaA', { numero: una.idOperazioneANPR })}
              onClick={() => {
                collega(una.idOperazioneANPR);
              }}
            >
              {t('collega')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useState, type ReactNode } from 'react';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { chiama } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';
import { Avviso } from '../../ui/stati.tsx';
import { usaApriAtto } from '../atto/apri.ts';
import { InCoda, usaInCoda } from '../atto/in-coda.tsx';
import { voceDi } from '../atto/atti/index.ts';
import { attoPer } from './registra.ts';

interface Detto {
  readonly titolo: string;
  readonly rimedio?: string | undefined;
}

/** From the request to the act that answers it, filled in: registered, it moves the request by itself. */
export function Registra({
  richiesta,
  collega,
}: {
  readonly richiesta: DettaglioRichiesta;
  readonly collega: (idOperazioneANPR: string) => void;
}): ReactNode {
  const { t } = usaParole('richieste');
  const { vai } = usaNavigazione();
  const apri = usaApriAtto();
  const comune = usaComune()?.codiceIstat;
  const nome = usaNomeOperazione();
  const [detto, setDetto] = useState<Detto>();
  const [inCorso, setInCorso] = useState(false);
  const { codiceRichiesta, possibili, richiedente, componenti, tipologia, registrazione } = richiesta;
  const senzaConsenso = componenti.filter(({ consenso }) => !consenso);
  const inCoda = usaInCoda('richiestaCittadino', codiceRichiesta);

  async function registra(): Promise<void> {
    setDetto(undefined);
    if (tipologia === '4') {
      await apri('iscrizione-estero', undefined, undefined, {}, { richiestaCittadino: codiceRichiesta });
      return;
    }
    setInCorso(true);
    const letto = await chiama('registro.dossier', {
      id: richiedente.idSchedaSoggettoANPR,
      finalita: `richiesta di un cittadino n. ${codiceRichiesta}`,
    });
    setInCorso(false);
    if (!letto.ok) {
      setDetto({ titolo: letto.errore.messaggio, rimedio: letto.errore.rimedio });
      return;
    }
    const proposto = attoPer(richiesta, letto.valore, comune);
    const impedito = proposto && voceDi(proposto.chiave)?.impedito?.(letto.valore, comune);
    if (!proposto || impedito !== undefined) {
      setDetto({ titolo: t('nessunAtto'), rimedio: t('nessunAttoRimedio') });
      return;
    }
    await apri(proposto.chiave, letto.valore, Date.now(), proposto.dati, {
      richiestaCittadino: codiceRichiesta,
    });
  }

  return (
    <>
      {registrazione && (
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
      )}
      {detto && (
        <Avviso gravita="attenzione" annuncia titolo={detto.titolo}>
          {detto.rimedio}
        </Avviso>
      )}
      {possibili.registra && senzaConsenso.length > 0 && (
        <Avviso gravita="attenzione" titolo={t('senzaConsenso', { count: senzaConsenso.length })}>
          <p>{senzaConsenso.map((uno) => `${uno.cognome} ${uno.nome}`.trim()).join(', ')}</p>
        </Avviso>
      )}
      {inCoda && <InCoda pratica={inCoda} titolo={t('inCoda')} vedi={t('vediCoda')} />}
      {possibili.registra && !inCoda && (
        <div className="azioni">
          <button
            type="button"
            className="btn btn-primary"
            disabled={inCorso}
            onClick={() => void registra()}
          >
            {t('registra')}
          </button>
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
        </div>
      )}
      {possibili.collegabili.length > 0 && (
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
      )}
    </>
  );
}

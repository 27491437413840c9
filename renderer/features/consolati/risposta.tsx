import type { ReactNode } from 'react';
import type { DettaglioConsolato } from '#contract/wa/consolati.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { Coppie } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import { usaNomeOperazione } from '../../ufficiale/servizi.ts';

/** What was answered, by whom, and the acts of the register that it led to. */
export function Risposta({ richiesta }: { readonly richiesta: DettaglioConsolato }): ReactNode {
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

/** A request for a tax code is answered by the Agenzia, and settled by comparing with it. */
export function CodiceFiscale({ richiesta }: { readonly richiesta: DettaglioConsolato }): ReactNode {
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

import { problema, type Problema } from '../problema.ts';

/** Why no answer came. `partita`: the service may have received the request, and what it did is not known. */
export type ErroreTrasporto =
  | { readonly tipo: 'indirizzo-sconosciuto'; readonly partita: boolean }
  | { readonly tipo: 'rifiutata'; readonly partita: boolean }
  | { readonly tipo: 'irraggiungibile'; readonly partita: boolean }
  /** Their certificate is not one that we trust. */
  | { readonly tipo: 'server-non-fidato'; readonly codice: string; readonly partita: boolean }
  /** They do not trust ours, or want one that we did not show. */
  | { readonly tipo: 'client-rifiutato'; readonly codice: string; readonly partita: boolean }
  | { readonly tipo: 'tls'; readonly codice: string; readonly partita: boolean }
  | { readonly tipo: 'interrotta'; readonly partita: boolean }
  | { readonly tipo: 'troppo-grande'; readonly partita: boolean }
  | {
      readonly tipo: 'tempo-scaduto';
      readonly fase: 'connessione' | 'risposta';
      readonly secondi: number;
      readonly partita: boolean;
    };

const nonFidato =
  /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|HOSTNAME_MISMATCH|ERR_TLS_CERT_ALTNAME)/;

/** Words of Node and OpenSSL → what happened. */
export function erroreDiRete({ code = '' }: NodeJS.ErrnoException, partita: boolean): ErroreTrasporto {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { tipo: 'indirizzo-sconosciuto', partita };
  if (code === 'ECONNREFUSED') return { tipo: 'rifiutata', partita };
  if (['ENETUNREACH', 'EHOSTUNREACH', 'ETIMEDOUT', 'EADDRNOTAVAIL'].includes(code)) {
    return { tipo: 'irraggiungibile', partita };
  }
  if (nonFidato.test(code)) return { tipo: 'server-non-fidato', codice: code, partita };
  // With TLS 1.3 the refusal comes after the handshake: the request was written, and nobody read it.
  if (/ALERT/.test(code)) return { tipo: 'client-rifiutato', codice: code, partita: false };
  if (/^(ERR_SSL|EPROTO)/.test(code)) return { tipo: 'tls', codice: code, partita };
  return { tipo: 'interrotta', partita };
}

const daRipetere =
  'Il servizio può averla ricevuta ed eseguita. Ripeti lo stesso file con lo stesso idOperazioneComune: chi l’ha già eseguita risponde come allora, senza farla due volte (services.md §1.4).';
const nonPartita = 'La richiesta non è partita: si può ripetere.';

function cause(errore: ErroreTrasporto): Problema {
  switch (errore.tipo) {
    case 'indirizzo-sconosciuto':
      return problema(
        'Il nome del servizio non esiste, o il DNS non risponde.',
        'Controlla «url» in configurazione e la rete di questa macchina.',
      );
    case 'rifiutata':
      return problema(
        'A quell’indirizzo e a quella porta nessuno risponde.',
        'Controlla che il servizio sia avviato e la porta di «url». I servizi di ANPR rifiutano gli indirizzi IP non dichiarati dal comune.',
      );
    case 'irraggiungibile':
      return problema(
        'La rete non arriva fino al servizio.',
        'Controlla rete, firewall e instradamento; i servizi di ANPR vogliono l’indirizzo IP pubblico dichiarato dal comune.',
      );
    case 'server-non-fidato':
      return problema(
        `Il certificato TLS del servizio non è di fiducia (${errore.codice}).`,
        'Metti in «tls.ancore» l’autorità del suo certificato e controlla che il nome in «url» sia fra i nomi del certificato. Non esiste un’opzione per farne a meno.',
      );
    case 'client-rifiutato':
      return problema(
        `Il servizio non accetta il certificato TLS di questa macchina, o ne vuole uno (${errore.codice}).`,
        'Indica in «tls.client» il certificato con cui il servizio vi conosce.',
      );
    case 'tls':
      return problema(
        `La connessione TLS non si stabilisce (${errore.codice}).`,
        'Controlla che a quella porta ci sia un servizio HTTPS con TLS 1.2 o successivo.',
      );
    case 'interrotta':
      return problema(
        'La connessione si è interrotta.',
        'Controlla la rete; se il servizio chiede un certificato TLS, indicalo in «tls.client».',
      );
    case 'troppo-grande':
      return problema('La risposta supera 256 MB.', 'Restringi la richiesta.');
    case 'tempo-scaduto':
      return errore.fase === 'connessione'
        ? problema(
            `Il servizio non si è collegato entro ${errore.secondi} secondi.`,
            'Controlla rete, firewall e «url»; il limite è «secondi.connessione».',
          )
        : problema(
            `Il servizio non ha risposto entro ${errore.secondi} secondi.`,
            'Il limite è «secondi.risposta».',
          );
  }
}

export function spiegaTrasporto(errore: ErroreTrasporto): Problema {
  const { messaggio, rimedio } = cause(errore);
  return { messaggio, rimedio: `${rimedio}\n${errore.partita ? daRipetere : nonPartita}` };
}

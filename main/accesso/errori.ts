import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { dice } from '../verifiche/parole.ts';

export function rifiutato(errore: ErroreWa): ErroreAccesso {
  return { tipo: 'rifiutato', errore, messaggio: errore.messaggio, rimedio: errore.rimedio };
}

/** With the core away only a card that is known here, or of a known authority, may open this desk. */
export const sconosciutaFuoriLinea: ErroreAccesso = rifiutato({
  tipo: 'servizio-non-disponibile',
  messaggio:
    'Il servizio centrale non è raggiungibile, e senza di esso si entra solo con una carta già usata su questa postazione.',
  rimedio: 'Riprova quando il collegamento torna, oppure usa una postazione su cui hai già lavorato.',
});

/** Only the core knows whether the password of the day still holds. */
export const passwordFuoriLinea: ErroreAccesso = rifiutato({
  tipo: 'servizio-non-disponibile',
  messaggio:
    'Il servizio centrale non è raggiungibile: senza di esso non si entra con la password giornaliera.',
  rimedio: 'Riprova quando il collegamento torna, oppure usa la carta.',
});

/** What only the key of a card can do. */
export const serveLaCarta: ErroreAccesso = {
  tipo: 'carta-assente',
  messaggio:
    'Per questo atto serve la carta: sei entrato con la password giornaliera, e non è stato fatto nulla.',
  rimedio: 'Fallo quando hai la carta, oppure chiedilo a un collega che ha lo stesso ruolo.',
};

/** What the statement of an act must name is not known here. */
export const nonFirmabile: ErroreAccesso = {
  tipo: 'guasto',
  messaggio: 'L’atto non si può firmare: il certificato di questa postazione non è stato letto.',
  rimedio: 'L’atto resta in bozza. Guarda la schermata Postazione, oppure chiama l’ALP.',
};

export const passwordFinita = { id: 'sessione-chiusa', ...dice('avviso.password-finita') } as const;

export const nessunoDentro: Extract<ErroreAccesso, { readonly tipo: 'carta-assente' }> = {
  tipo: 'carta-assente',
  messaggio: 'Lo sportello è bloccato: nessun operatore è entrato.',
  rimedio: 'Inserisci la carta e il PIN. Le bozze restano salvate.',
};

/** Nobody opens the drafts of another without the core knowing. */
export const recuperoFuoriLinea: ErroreAccesso = rifiutato({
  tipo: 'servizio-non-disponibile',
  messaggio:
    'Il servizio centrale non è raggiungibile: il recupero va prima annotato lì, e non è stato aperto nulla.',
  rimedio: 'Riprova quando il collegamento torna. Le bozze del collega restano dove sono.',
});

export const confermaFuoriLinea: ErroreAccesso = rifiutato({
  tipo: 'servizio-non-disponibile',
  messaggio:
    'Il servizio centrale non è raggiungibile: questo atto va confermato lì, e non è stato fatto nulla.',
  rimedio: 'Riprova quando il collegamento torna.',
});

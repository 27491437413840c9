import { errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes about the codice fiscale, ours and those of Agenzia delle Entrate. */
export const spiegazioniCodiceFiscale = {
  ES070: errore(
    'Manca il codice fiscale e non si dice che cosa fare.',
    'Chiedi l’attribuzione (1), o l’iscrizione senza validazione (3).',
  ),
  ES090: errore(
    'La gestione del codice fiscale non è fra quelle previste.',
    'Usa 1 attribuzione, 2 omocodice, 3 nessun colloquio con l’Agenzia, o lascia vuoto per la validazione.',
  ),
  EN125: errore(
    'Si chiede un nuovo codice fiscale, ma ne è già indicato uno.',
    'Togli il codice fiscale, o chiedine la validazione.',
  ),
  EN147: errore(
    'Senza codice fiscale non si può chiedere la validazione.',
    'Chiedi l’attribuzione (1), l’omocodice (2), o l’iscrizione senza validazione (3).',
  ),
  EAA50: errore(
    'Esiste già una persona con lo stesso codice base.',
    'Se è un’altra persona, chiedi un omocodice (gestione 2).',
  ),
  EAV21: errore(
    'Il codice fiscale non corrisponde alle generalità.',
    'Confrontalo con la tessera; se è giusto, controlla nome, sesso, data e luogo di nascita.',
  ),
  EAV30: errore(
    'Il codice fiscale è di un’altra persona.',
    'Confrontalo con la tessera, o chiedi l’attribuzione.',
  ),
  EAM28: errore(
    'Con i nuovi dati il codice fiscale sarebbe quello di un’altra persona.',
    'Controlla le nuove generalità; se sono giuste, l’omocodia la risolve l’Agenzia delle Entrate.',
  ),
  AEE96: errore(
    'L’Agenzia delle Entrate non ha potuto rispondere.',
    'Ripeti più tardi; i dati inviati non sono stati registrati.',
  ),
  /** Of a birth it is only a warning: the registration says so itself. */
  EN141: errore(
    'Il codice fiscale non è validato.',
    'Chiedi la validazione appena possibile: servirà per i certificati.',
  ),
} as const satisfies Spiegazioni;

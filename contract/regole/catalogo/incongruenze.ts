import { errore, type Spiegazioni } from '../spiegazione.ts';

const dallaScheda =
  'Riprendilo dalla scheda; per correggere il registro usa una mutazione dei dati anagrafici.';

/** What is said of a person and is not what the register has, datum by datum. */
export const spiegazioniIncongruenze = {
  EN067: errore(
    'I dati indicati sono di più persone.',
    'Indica il codice fiscale o l’identificativo ANPR della persona.',
  ),
  EN068: errore('Il nome non è quello che il registro ha per questa persona.', dallaScheda),
  EN069: errore('Il cognome non è quello che il registro ha per questa persona.', dallaScheda),
  EN070: errore('Il codice fiscale non è quello che il registro ha per questa persona.', dallaScheda),
  EN071: errore(
    'La data di nascita non è quella che il registro ha per questa persona.',
    'Riprendila dalla scheda; per correggere il registro usa una mutazione dei dati anagrafici.',
  ),
  EN072: errore('Il comune di nascita non è quello che il registro ha per questa persona.', dallaScheda),
  EN073: errore(
    'Il numero dato dal comune alla persona non è quello che il registro conosce.',
    'Indica il numero giusto, o solo l’identificativo ANPR.',
  ),
  EN074: errore(
    'Il numero della persona è di un comune che non è quello competente.',
    'Indica il codice ISTAT del comune in cui la persona è iscritta, o solo l’identificativo ANPR.',
  ),
  EN075: errore('Il sesso non è quello che il registro ha per questa persona.', dallaScheda),
} as const satisfies Spiegazioni;

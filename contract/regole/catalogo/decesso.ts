import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';
import { comuneIncerto } from './luogo.ts';

/** Codes of a cancellation for death: the event, the deed, the judgment, the family left. */
export const spiegazioniDecesso = {
  EC106: errore(
    'Il comune di morte non esiste, o non esisteva quel giorno.',
    'Scegli il comune dall’elenco, com’era alla data della morte.',
  ),
  EC107: comuneIncerto('di morte', 'la data della morte'),
  EC108: errore(
    'Il codice ISTAT del comune di morte è di un altro comune.',
    'Scegli il comune dall’elenco: il codice viene con lui.',
  ),
  EC109: avviso(
    'Il comune di morte non era valido alla data della morte.',
    'Controlla il nome che il comune aveva quel giorno.',
  ),
  EC110: errore('Il comune di registrazione dell’atto di morte non esiste.', 'Scegli il comune dall’elenco.'),
  EC111: comuneIncerto('di registrazione dell’atto di morte', 'la data dell’atto'),
  EC112: errore(
    'Il codice ISTAT del comune di registrazione dell’atto di morte è di un altro comune.',
    'Scegli il comune dall’elenco: il codice viene con lui.',
  ),
  EC113: avviso(
    'Il comune di registrazione dell’atto di morte non era valido alla data dell’atto.',
    'Controlla il nome che il comune aveva quel giorno.',
  ),
  EC170: errore('Lo stato estero di morte non è nella tabella degli stati.', 'Scegli lo stato dall’elenco.'),
  EC171: errore(
    'Il codice dello stato estero di morte non corrisponde al nome.',
    'Scegli lo stato dall’elenco: il codice viene con lui.',
  ),
  EC184: errore(
    'L’atto di morte è anteriore alla morte.',
    'Controlla anno e data di formazione sull’atto, e la data della morte.',
  ),
  EHR70: errore('L’anno dell’atto di morte non è valido.', 'Scrivi l’anno intero, non successivo a oggi.'),
  EHR80: errore('L’atto di morte ha una data futura.', 'Correggi la data di formazione dell’atto.'),
  EHR90: errore(
    'La sentenza è successiva alla decorrenza.',
    'Indica come decorrenza il giorno della sentenza o uno successivo.',
  ),
  EHR91: errore(
    'La sentenza vale da un giorno successivo alla decorrenza.',
    'Indica come decorrenza quel giorno o uno successivo.',
  ),
  EHR93: errore(
    'Per la morte presunta servono la data della morte e la sentenza.',
    'Completa i dati del decesso e quelli della sentenza.',
  ),
  EHR98: errore(
    'La sentenza di morte presunta vale da prima della morte o da un giorno futuro.',
    'Controlla la data di validità della sentenza.',
  ),
  EN249: errore('Mancano i dati del decesso.', 'Indica quando e dove è morta la persona, e l’atto.'),
  EN280: errore(
    'Il motivo della cancellazione per decesso non è previsto.',
    'Scegli fra 1 morte accertata e 2 morte presunta dichiarata dal giudice.',
  ),
  EN370: errore(
    'Il motivo è dell’anagrafe dei residenti ma la persona è iscritta all’AIRE, o il contrario.',
    'Usa la tabella 15 per chi risiede in Italia e la 28 per chi è iscritto all’AIRE.',
  ),
  EN485: errore(
    'La persona da cancellare è nell’elenco di chi resta.',
    'Togli dall’elenco chi viene cancellato.',
  ),
  ES007: errore(
    'La morte è successiva alla decorrenza.',
    'Indica come decorrenza il giorno della morte o uno successivo.',
  ),
} as const satisfies Spiegazioni;

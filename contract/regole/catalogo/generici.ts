import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes that many services share: they name no datum, so whoever raises them says which in `causa`. */
export const spiegazioniGeneriche = {
  EN081: errore('Manca un dato obbligatorio.', 'Completa i dati indicati.'),
  EN198: errore('Il comune della richiesta non esiste.', 'Controlla nome, provincia e codice ISTAT.'),
  EN479: errore(
    'Nome e codice del comune della richiesta sono di due comuni diversi.',
    'Correggi il nome o il codice ISTAT.',
  ),
  EN315: errore('Una data precede quella da cui dipende.', 'Correggi la data indicata.'),
  EN371: errore(
    'Un valore indicato non è nella sua tabella.',
    'Scegli un valore della tabella di decodifica (servizio 7001).',
  ),
  EN372: errore('Un valore indicato qui non è ammesso.', 'Scegli uno dei valori previsti per il campo.'),
  EN413: errore(
    'La persona risulta cancellata.',
    'Controlla la persona: su una scheda cancellata questa operazione non si può fare.',
  ),
  EN443: errore(
    'La data è anteriore all’ultimo aggiornamento che il registro ha.',
    'Indica una data uguale o successiva all’ultimo aggiornamento.',
  ),
  EN478: errore(
    'La data finale precede quella iniziale.',
    'Scambia le due date, o correggi quella sbagliata.',
  ),
  EN396: avviso(
    'Alcuni dati della richiesta non riguardano questa mutazione e non sono stati acquisiti.',
    'Se servono, mandali con la mutazione che li riguarda.',
  ),
} as const satisfies Spiegazioni;

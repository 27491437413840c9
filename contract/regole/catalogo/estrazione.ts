import { errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the extractions (services 4001–4004) and of the download of tables (7001). */
export const spiegazioniEstrazione = {
  EHR09: errore(
    'Il giorno a cui si riferisce la richiesta non è ancora arrivato.',
    'Indica oggi o un giorno passato.',
  ),
  EHR13: errore('Il tipo di cittadinanza non è nella tabella 38.', 'Scegli un tipo della tabella.'),
  EHR14: errore(
    'Il criterio «elettore alla data di riferimento» ha un valore non previsto.',
    'Indica S, oppure togli il criterio.',
  ),
  EHR16: errore(
    'Il periodo finisce prima di cominciare, oppure nel futuro.',
    'Indica una data finale non anteriore a quella iniziale e non successiva a oggi.',
  ),
  EHR21: errore(
    'Le persone sono scelte in più modi: date, identificativi del comune, identificativi ANPR.',
    'Lascia uno solo dei tre modi.',
  ),
  EHR28: errore(
    'Sono indicati sia un periodo sia una data di riferimento.',
    'Lascia il periodo oppure la data di riferimento.',
  ),
  EHR29: errore(
    'Sono indicate sia una fascia di età sia un’età minima.',
    'Lascia la fascia oppure l’età minima.',
  ),
  EHR30: errore('L’età minima va riferita a un giorno, che manca.', 'Indica la data di riferimento.'),
  EHR52: errore(
    'Di un intervallo di identificativi è indicato un solo estremo.',
    'Indica sia il primo sia l’ultimo identificativo.',
  ),
  EHR58: errore(
    'Per cercare un atto incompleto servono almeno la parte o la serie.',
    'Aggiungi la parte o la serie dell’atto.',
  ),
  EHR59: errore(
    'Per cercare una strada serve almeno la specie o il nome, in lettere o come codice.',
    'Indica la specie o la denominazione del toponimo.',
  ),
  EHR60: errore(
    'Per cercare un numero civico servono il suo codice e il numero.',
    'Indica sia il codice sia il numero civico.',
  ),
  EHR62: errore('Cognome e nome incompleti devono avere almeno due lettere.', 'Scrivi almeno due lettere.'),
  EHR78: errore(
    'L’intervallo di identificativi finisce prima di cominciare.',
    'Scambia il primo con l’ultimo identificativo.',
  ),
  EN097: errore(
    'La richiesta di elaborazione è già conclusa, e non c’è più niente da annullare.',
    'Scarica il risultato, oppure lascialo scadere.',
  ),
  EN099: errore(
    'Il risultato dell’elaborazione non è ancora pronto.',
    'Riprova più tardi: la fine viene notificata.',
  ),
  EN100: errore(
    'Nel file c’è almeno un codice fiscale di lunghezza sbagliata.',
    'Correggi il file: i codici hanno 16 caratteri, o 11 cifre se provvisori.',
  ),
  EN101: errore('Nel file ci sono più di 2000 codici.', 'Dividi il file in più richieste.'),
  EN103: errore('Il mese del prospetto manca o non esiste.', 'Indica un mese da 1 a 12.'),
  EN104: errore('Il prospetto statistico non è nella tabella 17.', 'Scegli un prospetto da 1 a 5.'),
  EN105: errore('Un prospetto annuale è chiesto per un mese.', 'Togli il mese.'),
  EN108: errore(
    'La richiesta è in coda e l’elaborazione non è ancora cominciata.',
    'Riprova più tardi, oppure annulla la richiesta.',
  ),
  EN109: errore('L’elaborazione è in corso.', 'Riprova più tardi, oppure annulla la richiesta.'),
  EN149: errore(
    'Il modo di cercare per parte del cognome o del nome non è previsto.',
    'Indica un valore da 0 a 3.',
  ),
  EN165: errore(
    'La tabella richiesta non esiste.',
    'Indica il numero di una tabella di decodifica in tre cifre.',
  ),
  EN168: errore(
    'Un periodo vale solo per un evento anagrafico o per un servizio, che mancano.',
    'Indica l’evento o il servizio, oppure togli il periodo.',
  ),
  EN171: errore(
    'Il prospetto annuale è di un anno non ancora finito.',
    'Chiedilo dal primo gennaio dell’anno dopo.',
  ),
  EN174: errore(
    'Il profilo di chi chiede non consente di estrarre uno dei tipi di dati indicati.',
    'Togli quel tipo di dati, o fai fare la richiesta a chi ha il profilo elettorale.',
  ),
  EN177: errore(
    'Non si può scegliere per stato dell’istruttoria.',
    'Togli il criterio; i procedimenti si cercano con il servizio 3004.',
  ),
  EN178: errore('Il criterio scelto vale a un giorno, che manca.', 'Indica la data di riferimento.'),
  EN179: errore(
    'Il comune ha già una richiesta dello stesso tipo che non è ancora conclusa.',
    'Aspetta che finisca, oppure annullala.',
  ),
  EN189: errore(
    'La tabella esiste, ma questo registro non ce l’ha.',
    'Scaricala da ANPR, o chiedila a chi amministra il registro.',
  ),
  EN210: errore(
    'Nell’elenco c’è almeno una persona che quel giorno non era del comune.',
    'Togli dal file i codici di chi non è, o non era, iscritto nel comune.',
  ),
  EN467: errore(
    'Il periodo dell’elenco supera dodici mesi.',
    'Dividi la richiesta in periodi di dodici mesi al massimo.',
  ),
  EN468: errore(
    'Questo elenco non si chiede per un periodo né per una parte dei cittadini.',
    'Togli le date e la tipologia dei cittadini.',
  ),
  EN473: errore(
    'L’elenco di ausilio chiesto non è fra quelli del servizio.',
    'Indica 22 (codici fiscali non validati), 901 (carte d’identità) o 902 (permessi di soggiorno).',
  ),
  EN476: errore(
    'L’elaborazione ha prodotto più file, e il numero indicato è quello della richiesta.',
    'Indica uno dei numeri di file detti dalla notifica di fine elaborazione N032.',
  ),
  EN477: errore(
    'Gli elenchi di ausilio non si scaricano con questo servizio.',
    'Usa lo scarico dei file (7002), con uno dei numeri detti dalla notifica N032.',
  ),
} as const satisfies Spiegazioni;

import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the query 3002. */
export const spiegazioniConsultazione = {
  EC020: errore(
    'La scheda completa (1) è stata chiesta insieme ad altre sezioni.',
    'Chiedi solo la scheda completa, o solo le sezioni che servono.',
  ),
  EC025: errore('Una sezione richiesta non è prevista.', 'Usa i codici della tabella 16.'),
  EC026: errore('La stessa sezione è chiesta più volte.', 'Chiedi ogni sezione una volta sola.'),
  EN050: errore(
    'Per una famiglia o una convivenza non si possono scegliere le sezioni.',
    'Togli l’elenco delle sezioni.',
  ),
  EN053: errore(
    'Con questi criteri il servizio non cerca.',
    'Usa codice fiscale, un identificativo ANPR, cognome e nome con la nascita, o l’identificativo della famiglia.',
  ),
  EN115: errore(
    'Le persone trovate sono troppe.',
    'Restringi la ricerca: aggiungi nome, sesso o data di nascita.',
  ),
  EN122: errore('Non risulta nessuno con questi dati.', 'Controlla i dati, o allarga la ricerca.'),
  EN124: errore(
    'Per cercare una famiglia occorre dire di che scheda si tratta.',
    'Indica tipo scheda 1 (famiglia) o 2 (convivenza).',
  ),
  EN214: errore(
    'La famiglia della persona è ancora in fase di registrazione.',
    'Riprova quando la famiglia è completa.',
  ),
  EN313: errore(
    'Più famiglie o convivenze hanno questo identificativo del comune.',
    'Indica l’identificativo ANPR.',
  ),
  EN492: errore(
    'La famiglia è ancora in fase di registrazione: la vede solo il suo comune.',
    'Riprova quando la famiglia è completa.',
  ),
  EHR15: errore('La data di riferimento è nel futuro.', 'Indica la data di oggi o una passata.'),
  EC021: errore('Lo stato di lavorazione non è previsto.', 'Scegli uno stato della tabella 44.'),
  EHR20: errore(
    'Di un intervallo di identificativi del comune è indicato un solo estremo.',
    'Indica sia il primo sia l’ultimo identificativo.',
  ),
  EHR45: errore(
    'Un elenco si chiede per periodo, per numeri ANPR o per identificativi del comune: uno solo dei tre.',
    'Lascia uno solo dei tre modi.',
  ),
  EHR48: errore(
    'Le richieste si cercano in un modo solo, e qui non ce n’è uno o ce n’è più d’uno.',
    'Lascia una sezione sola fra ricerca singola, elenchi, soggetto e procedimenti.',
  ),
  EHR49: errore('Il tipo di operazione non è previsto.', 'Indica 1 (interrogazione) o 2 (annullamento).'),
  EHR63: errore(
    'Le notifiche non hanno identificativi del comune.',
    'Chiedile per periodo o per numeri ANPR.',
  ),
  EN051: errore('Una delle sezioni chieste non è prevista.', 'Usa i codici della tabella 16.'),
  EN052: errore(
    'Non è detto quali dati servono.',
    'Indica le sezioni da leggere, con i codici della tabella 16.',
  ),
  EN092: errore('Il padre non si cerca in questo modo.', 'Metti a 1 un solo modo: codice fiscale o cognome.'),
  EN094: errore('La madre non si cerca in questo modo.', 'Metti a 1 un solo modo: codice fiscale o cognome.'),
  EN083: errore(
    'Con questo nome c’è qualcuno, ma gli altri dati sono di un’altra persona.',
    'Controlla gli altri dati, o cerca con il nome soltanto e la data di nascita.',
  ),
  EN084: errore(
    'Con questo cognome c’è qualcuno, ma gli altri dati sono di un’altra persona.',
    'Controlla nascita e sesso, o cerca con cognome e nome soltanto.',
  ),
  EN085: errore(
    'Il codice fiscale è di qualcuno, ma gli altri dati sono di un’altra persona.',
    'Controlla cognome, nome e nascita, o cerca con il codice fiscale soltanto.',
  ),
  EN086: errore(
    'Con questa data di nascita c’è qualcuno, ma gli altri dati sono di un’altra persona.',
    'Controlla gli altri dati.',
  ),
  EN088: errore(
    'L’identificativo del comune è di qualcuno, ma gli altri dati sono di un’altra persona.',
    'Controlla gli altri dati, o cerca con l’identificativo soltanto.',
  ),
  EN096: errore(
    'Si annullano solo le richieste di estrazione, e questa non lo è.',
    'Per annullare una registrazione usa i servizi di annullamento (1013, 2011, 5012).',
  ),
  EN098: errore(
    'Lo stato indicato per la richiesta del cittadino non esiste.',
    'Indica uno stato da 1 a 12.',
  ),
  EN107: errore(
    'L’operazione indicata non è una richiesta di estrazione.',
    'Indica il numero ricevuto in risposta alla richiesta di estrazione.',
  ),
  EN167: errore(
    'La richiesta riguarda un altro comune.',
    'Indica il tuo comune, o lascia vuota la sezione del comune.',
  ),
  EN175: errore(
    'Più di cinquanta persone hanno queste generalità.',
    'Cerca con il codice fiscale o con un identificativo.',
  ),
  EN227: errore(
    'Non è indicata nessuna operazione.',
    'Indica il numero ANPR, l’identificativo del comune o il protocollo.',
  ),
  EN528: avviso(
    'Sono mostrati i soli dati essenziali.',
    'Scegli una persona e cercala con il suo codice fiscale o con l’identificativo ANPR.',
  ),
} as const satisfies Spiegazioni;

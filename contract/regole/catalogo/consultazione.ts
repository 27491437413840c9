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
  EN492: errore(
    'La famiglia è ancora in fase di registrazione: la vede solo il suo comune.',
    'Riprova quando la famiglia è completa.',
  ),
  EHR15: errore('La data di riferimento è nel futuro.', 'Indica la data di oggi o una passata.'),
  EN528: avviso(
    'Sono mostrati i soli dati essenziali.',
    'Scegli una persona e cercala con il suo codice fiscale o con l’identificativo ANPR.',
  ),
} as const satisfies Spiegazioni;

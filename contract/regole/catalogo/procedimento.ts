import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of administrative procedures (1014, 3004), and of what they stand in the way of. */
export const spiegazioniProcedimento = {
  EHR01: errore(
    'Il tipo di operazione sul procedimento non è previsto.',
    'Usa I (apertura), M (modifica), C (chiusura), A (archiviazione), S (associa soggetti) o E (elimina soggetti).',
  ),
  EHR03: errore(
    'Aprendo un procedimento non si indica il suo numero ANPR.',
    'Togli il numero della pratica ANPR: lo assegna il registro.',
  ),
  EHR77: errore('L’esito della chiusura non è previsto.', 'Usa C, R o S.'),
  EHRA0: errore(
    'Non c’è un procedimento con questo numero ANPR.',
    'Controlla il numero nella risposta dell’apertura, o cerca il procedimento (3004).',
  ),
  EHRA1: errore(
    'Il comune non ha un procedimento con questo numero di pratica.',
    'Controlla il numero della pratica, o cerca il procedimento per persona (3004).',
  ),
  EN111: avviso(
    'Per la persona è aperto un procedimento di questo comune, e la registrazione non lo nomina.',
    'Indica il procedimento nella registrazione, oppure chiudilo con il suo esito (1014).',
  ),
  EN112: avviso(
    'Il procedimento nominato dalla registrazione non esiste.',
    'Controlla i numeri del procedimento: la registrazione non risulta collegata.',
  ),
  EN113: avviso(
    'Il procedimento nominato dalla registrazione è già archiviato.',
    'Controlla che sia il procedimento giusto.',
  ),
  EN128: errore(
    'Un procedimento per un’iscrizione si apre senza persone.',
    'Togli le generalità: le persone si associano dopo l’iscrizione (S).',
  ),
  EN151: errore(
    'Il comune ha già un procedimento con questo numero di pratica.',
    'Usa un altro numero, oppure opera sul procedimento che c’è già.',
  ),
  EN176: errore(
    'Per la persona è già aperto un procedimento dello stesso tipo.',
    'Usa il procedimento aperto, o fallo chiudere al comune che l’ha aperto.',
  ),
  EN186: errore('La persona è già associata al procedimento.', 'Toglila dalla richiesta.'),
  EN191: errore(
    'Manca il motivo di avvio del procedimento.',
    'Indica quale registrazione lo avvia, con un codice della tabella 29.',
  ),
  EN192: errore(
    'Una persona indicata non può essere inserita nel procedimento.',
    'Riprendi le sue generalità dalla scheda, con l’identificativo ANPR.',
  ),
  EN194: errore(
    'Per chiudere o archiviare occorrono l’esito e la data di chiusura.',
    'Indica esito e data di chiusura.',
  ),
  EN196: errore('Non è indicata nessuna persona.', 'Indica almeno una persona.'),
  EN247: errore(
    'Manca il numero del procedimento.',
    'Indica il numero ANPR, quello del comune, o tutti e due.',
  ),
  EN393: errore(
    'La data di definizione degli eventi collegati al procedimento è ora quella di questa chiusura.',
    'Non occorre fare altro.',
  ),
  EN430: errore(
    'Non è indicata nessuna persona da associare o da eliminare.',
    'Indica le generalità di almeno una persona.',
  ),
  EN431: avviso(
    'In questa operazione le persone indicate non vengono considerate.',
    'Per cambiare le persone del procedimento usa S (associa) o E (elimina).',
  ),
  EN432: errore(
    'Associando o eliminando persone del procedimento si indicano solo numeri, data e stato.',
    'Togli motivo di avvio, date, esito e note di chiusura.',
  ),
  EN433: errore(
    'La persona indicata non è associata al procedimento.',
    'Controlla la persona e il numero del procedimento.',
  ),
  EN442: errore('Il procedimento è già chiuso.', 'Se ne occorre un altro, aprilo (I).'),
  EN444: avviso(
    'Una delle persone indicate non è stata inserita nel procedimento.',
    'Correggi i suoi dati e associala di nuovo.',
  ),
  EN445: errore(
    'Nessuna delle persone indicate può essere associata al procedimento.',
    'Correggi le persone indicate, come dicono gli altri errori.',
  ),
  EN446: errore(
    'Nessuna delle persone indicate può essere eliminata dal procedimento.',
    'Correggi le persone indicate, come dicono gli altri errori.',
  ),
  EN448: errore(
    'Per cercare la persona i dati indicati non bastano.',
    'Indica un identificativo, o codice fiscale, cognome e nome, o i cinque dati anagrafici.',
  ),
  EN465: errore('La stessa persona è indicata più volte.', 'Indica ogni persona una volta sola.'),
  EN531: errore(
    'Per la persona è aperto un procedimento di un altro comune.',
    'Chiedi a quel comune di chiuderlo, poi ripeti l’operazione.',
  ),
} as const satisfies Spiegazioni;

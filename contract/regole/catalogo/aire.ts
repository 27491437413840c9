import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the register of Italians who live abroad. */
export const spiegazioniAire = {
  EF015: errore(
    'L’attribuzione della famiglia AIRE non è fra quelle previste.',
    'Usa 1 per una famiglia esistente, 2 per una nuova.',
  ),
  EHA3: errore(
    'L’iscrizione decorre da prima della nascita.',
    'Correggi la data di nascita o quella di decorrenza.',
  ),
  ES071: errore(
    'Un’iscrizione AIRE per nascita ha motivo C02.',
    'Indica C02, o usa l’iscrizione AIRE per altri motivi.',
  ),
  ES072: errore(
    'Il motivo C02 nascita non è di questo servizio.',
    'Usa l’iscrizione AIRE per nascita, o scegli un altro motivo.',
  ),
  ES094: errore(
    'La mutazione AIRE richiesta non è fra quelle previste.',
    'Scegli fra 1 espatrio, 2 residenza estera, 3 comune di iscrizione, 4 dati dell’iscrizione.',
  ),
  ES098: errore(
    'Mancano i dati dell’iscrizione AIRE che questa mutazione cambia.',
    'Indica motivo, iniziativa e individuazione del comune.',
  ),
  EN226: avviso(
    'La famiglia da cui la persona esce va riveduta.',
    'Aggiorna intestatario e relazioni di parentela con una mutazione (5001).',
  ),
  EN231: errore(
    'Per iscrivere chi espatria serve il codice fiscale.',
    'Riprendilo dalla scheda o dalla tessera sanitaria.',
  ),
  EN232: errore(
    'Di chi espatria il codice fiscale va validato.',
    'Lascia vuota la gestione del codice fiscale, o usa 0.',
  ),
  EN233: errore(
    'La mutazione 4 riguarda i dati dell’iscrizione e non crea una famiglia.',
    'Indica l’attribuzione 1, famiglia esistente.',
  ),
  EN235: errore(
    'La mutazione 4 riguarda i dati dell’iscrizione e non cambia la famiglia.',
    'Indica la famiglia in cui la persona già si trova.',
  ),
  EN297: errore(
    'L’ultima residenza italiana ha un tipo di indirizzo diverso da 7.',
    'Usa il tipo 7 ultima residenza italiana.',
  ),
  EN421: errore(
    'All’AIRE si iscrivono solo cittadini italiani.',
    'Registra prima la cittadinanza italiana; per uno straniero che va all’estero usa la cancellazione (2003).',
  ),
  EN428: errore(
    'Questa mutazione non è per chi è già iscritto all’AIRE.',
    'Usa la mutazione 2 per la residenza estera, la 3 per il comune.',
  ),
  EN429: errore(
    'Questa mutazione è solo per chi già risiede nel comune.',
    'Espatria dal comune in cui risiede: la registra quel comune.',
  ),
} as const satisfies Spiegazioni;

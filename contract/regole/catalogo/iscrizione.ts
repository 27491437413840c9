import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the registrations other than a birth: motive, family that is made or entered, convivenza. */
export const spiegazioniIscrizione = {
  EC006: errore('Il motivo di iscrizione non è nella tabella.', 'Scegli il motivo dall’elenco.'),
  EC014: errore(
    'Il motivo 9 altri motivi vuole una nota che lo descriva.',
    'Scrivi nella nota perché la persona viene iscritta.',
  ),
  ES086: errore(
    'Manca il luogo da cui la persona immigra.',
    'Indica lo stato estero di provenienza; per chi viene da un altro comune usa la mutazione di residenza.',
  ),
  EN304: errore(
    'Sono indicate insieme una famiglia e una convivenza.',
    'Lascia la famiglia se la persona entra in una famiglia, la convivenza se entra in una convivenza.',
  ),
  EF006: errore(
    'Manca il legame della persona con la famiglia.',
    'Indica la relazione con l’intestatario e da quando vale.',
  ),
  EF017: errore(
    'A una famiglia nuova l’identificativo ANPR lo dà il registro.',
    'Togli l’identificativo, o scegli una famiglia esistente.',
  ),
  EF018: errore(
    'Una famiglia è tutta iscritta all’AIRE o tutta residente in Italia.',
    'Indica soggetto AIRE solo nei servizi AIRE, e scegli una famiglia dello stesso tipo della persona.',
  ),
  EF019: errore(
    'Una famiglia che risiede in Italia non è una famiglia AIRE.',
    'Togli l’indicazione di famiglia AIRE, o usa i servizi AIRE.',
  ),
  EF021: errore(
    'Chi viene iscritto in una famiglia nuova ne è l’intestatario.',
    'Indica la relazione 1 intestatario; iscrivi poi gli altri nella stessa famiglia.',
  ),
  EF022: errore(
    'Manca la famiglia o la convivenza in cui iscrivere la persona.',
    'Indica una famiglia o una convivenza.',
  ),
  EF023: errore(
    'Per una famiglia nuova serve la residenza.',
    'Indica l’indirizzo in cui la famiglia risiede.',
  ),
  EF024: errore(
    'Una famiglia nuova ha origine il giorno dell’operazione.',
    'Indica come data di origine la data di decorrenza, o lasciala vuota.',
  ),
  EF025: errore('La data di origine della famiglia è futura.', 'Indica la data di decorrenza.'),
  EF026: errore(
    'L’indirizzo di una famiglia nuova dev’essere di tipo 1 residenza.',
    'Correggi il tipo di indirizzo; dimora e domicilio si aggiungono oltre alla residenza.',
  ),
  EF027: errore(
    'Manca da quando la persona risiede a questo indirizzo.',
    'Indica come decorrenza della residenza quella dell’operazione.',
  ),
  EN207: errore(
    'La residenza non decorre dal giorno dell’operazione.',
    'Usa la stessa data per la residenza e per l’operazione.',
  ),
  EN378: errore(
    'La residenza indicata è in un altro comune.',
    'Puoi registrare solo residenze nel tuo comune: correggi il comune dell’indirizzo.',
  ),
  EN358: errore(
    'La famiglia è ancora in registrazione, e la sua iscrizione ha un’altra decorrenza.',
    'Usa la data con cui la famiglia è stata iscritta, oppure prima chiudila.',
  ),
  EF008: errore(
    'La famiglia si chiuderebbe senza intestatario.',
    'Iscrivi l’intestatario, o lascia la famiglia incompleta con FI 1.',
  ),
  EN135: errore(
    'La convivenza non esiste, è archiviata o è di un altro comune.',
    'Cerca di nuovo la convivenza e riprendi il suo identificativo ANPR.',
  ),
  EN480: avviso('La convivenza non ha una denominazione.', 'Scrivi il nome con cui è conosciuta.'),
  ES056: errore(
    'La chiusura decorre da dopo la decorrenza dell’operazione.',
    'Indica lo stesso giorno per entrambe, o per l’operazione un giorno successivo.',
  ),
  EN126: errore(
    'Nella scheda ci sono ancora dei componenti.',
    'Trasferisci o cancella tutti i componenti, poi archiviala.',
  ),
} as const satisfies Spiegazioni;

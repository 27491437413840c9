import { errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of a cancellation for reasons other than death. */
export const spiegazioniCancellazione = {
  EC172: errore(
    'Il comune di destinazione non esiste, o non esisteva quel giorno.',
    'Scegli il comune dall’elenco, com’era alla data della cancellazione.',
  ),
  EC174: errore(
    'Il codice ISTAT del comune di destinazione è di un altro comune.',
    'Scegli il comune dall’elenco: il codice viene con lui.',
  ),
  EC175: errore('Lo stato di destinazione non è nella tabella degli stati.', 'Scegli lo stato dall’elenco.'),
  EC176: errore(
    'Il codice dello stato di destinazione non corrisponde al nome.',
    'Scegli lo stato dall’elenco: il codice viene con lui.',
  ),
  EN343: errore(
    'Il ripristino della posizione precedente deve avere la data dell’iscrizione.',
    'Indica come decorrenza il giorno in cui la persona è stata iscritta.',
  ),
  EN346: errore(
    'Un italiano che si trasferisce all’estero non si cancella.',
    'Registra il passaggio all’AIRE con una mutazione (A006, tipo 1).',
  ),
  EN373: errore(
    'Il motivo della cancellazione non è previsto da questo servizio.',
    'Scegli un motivo dall’elenco; per un decesso usa la cancellazione per decesso.',
  ),
  EN376: errore(
    'Con il trasferimento in un altro comune non si indica uno stato estero.',
    'Togli lo stato di destinazione, o cambia motivo.',
  ),
  EN377: errore(
    'Con il trasferimento all’estero non si indica un comune.',
    'Togli il comune di destinazione, o cambia motivo.',
  ),
  EN436: errore(
    'Chi si trasferisce in un altro comune non si cancella: tutti i comuni sono in ANPR.',
    'Non occorre fare niente: registra il trasferimento il comune di destinazione, e qui arriva la notifica.',
  ),
  EN344: errore(
    'Dopo l’iscrizione la persona ha avuto altre registrazioni.',
    'Annulla prima quelle, dalla più recente; poi ripristina la posizione.',
  ),
  EN374: errore(
    'Chi lascia l’AIRE per un comune italiano non ha uno stato estero di destinazione.',
    'Togli lo stato e indica il comune.',
  ),
} as const satisfies Spiegazioni;

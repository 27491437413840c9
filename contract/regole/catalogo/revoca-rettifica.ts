import { errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the removal of a datum (5013) and of the correction of dates and motives (5014). */
export const spiegazioniRevocaRettifica = {
  EN329: errore(
    'La persona non ha una carta d’identità in corso.',
    'Controlla sulla scheda se la carta c’è, o è già stata annullata.',
  ),
  EN394: errore(
    'Non è descritto il dato da eliminare.',
    'Compila la sezione del dato, com’è nella scheda: il registro elimina solo quello.',
  ),
  EN405: errore('La persona non ha i dati del padre.', 'Non c’è altro da eliminare.'),
  EN406: errore('La persona non ha i dati della madre.', 'Non c’è altro da eliminare.'),
  EN505: errore(
    'Si elimina solo un dato venuto con il subentro: questo è stato registrato dopo.',
    'Annulla l’operazione che lo ha registrato, o correggilo con una mutazione.',
  ),
  EN411: errore(
    'Il motivo di iscrizione lo corregge solo il comune della prima iscrizione.',
    'Chiedi la rettifica al comune che ha iscritto la persona.',
  ),
  EN414: errore(
    'La decorrenza della residenza c’è ed è congruente: non va rettificata.',
    'Se la residenza è cambiata, registra il cambio di residenza.',
  ),
  EN415: errore(
    'La decorrenza della residenza è anteriore alla prima iscrizione.',
    'Indica un giorno uguale o successivo alla prima iscrizione, o rettifica prima quella (103).',
  ),
  EN420: errore(
    'La decorrenza della residenza è successiva all’ultimo aggiornamento della scheda.',
    'Indica la data da cui la residenza valeva davvero.',
  ),
  EN427: errore(
    'Il comune che chiede la rettifica non è quello competente.',
    'La rettifica spetta al comune in cui la persona è iscritta.',
  ),
  EN474: errore('Non è indicata nessuna data da rettificare.', 'Indica almeno una delle date.'),
  EN475: errore(
    'Dopo il subentro la scheda è stata modificata: le date non si rettificano più.',
    'Annulla le operazioni successive, dalla più recente, e ripeti la rettifica.',
  ),
  EN481: errore('Una delle date è nel futuro.', 'Correggi la data: non può essere successiva a oggi.'),
  EN526: errore(
    'Le date della rettifica non stanno insieme.',
    'Nascita, prima iscrizione, residenza, famiglia e legame devono seguirsi in quest’ordine.',
  ),
  ES127: errore(
    'La prima iscrizione è successiva alla residenza o all’ultimo aggiornamento.',
    'Indica il giorno in cui la persona fu iscritta la prima volta nel comune.',
  ),
} as const satisfies Spiegazioni;

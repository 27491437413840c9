import { tabella } from './forma.ts';

export const tipoMovimentazione = tabella('23', 'Tipo di movimentazione', [
  ['1', 'Immigrazione in famiglia nuova'],
  ['2', 'Reimmigrazione in famiglia nuova'],
  ['3', 'Immigrazione in famiglia esistente'],
  ['4', 'Reimmigrazione in famiglia esistente'],
  ['5', 'Scomposizione in famiglia nuova'],
  ['6', 'Scomposizione in famiglia nuova per matrimonio'],
  ['7', 'Scomposizione con ingresso in coabitazione'],
  ['8', 'Scomposizione con ingresso in coabitazione per matrimonio'],
]);

export const tipoIndirizzo = tabella('25', 'Tipo di indirizzo', [
  ['1', 'Residenza'],
  ['2', 'Dimora abituale'],
  ['3', 'Domicilio eletto'],
  ['4', 'Residenza estera'],
  ['5', 'Presso, in Italia'],
  ['6', 'Presso, all’estero'],
  ['7', 'Ultima residenza italiana'],
  ['8', 'Residenza temporanea'],
  ['9', 'Altro'],
  ['10', 'Revisione dell’onomastica stradale'],
  ['11', 'Rettifica dopo accertamenti'],
]);

export const mutazioneFamiglia = tabella('46', 'Mutazione di famiglia o convivenza', [
  ['1', 'Intestatario, tutore o responsabile'],
  ['2', 'Composizione della scheda'],
  ['3', 'Dati generali della famiglia o convivenza'],
  ['4', 'Residenza della scheda'],
  ['5', 'Residenza della scheda con patente e autoveicoli'],
  ['6', 'Ripristino della residenza precedente al subentro'],
  ['7', 'Revisione dell’onomastica stradale e dei numeri civici'],
  ['8', 'Rettifica dell’indirizzo dopo accertamento'],
]);

export const mutazioneResidenza = tabella('47', 'Mutazione di residenza', [
  ['1', 'Senza fissa dimora'],
  ['2', 'Residenza'],
  ['3', 'Dimora abituale'],
  ['4', 'Domicilio eletto'],
  ['6', 'Ripristino della residenza precedente al subentro'],
]);

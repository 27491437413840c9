import { tabella } from './forma.ts';

export const tipoMovimentazione = tabella('23', 'Tipo di movimentazione', [
  ['1', 'Immigrazione in famiglia nuova', 'Immigration, new family', 'Zuzug, neue Familie'],
  ['2', 'Reimmigrazione in famiglia nuova', 'Return, new family', 'Rückkehr, neue Familie'],
  ['3', 'Immigrazione in famiglia esistente', 'Immigration, existing family', 'Zuzug, bestehende Familie'],
  ['4', 'Reimmigrazione in famiglia esistente', 'Return, existing family', 'Rückkehr, bestehende Familie'],
  ['5', 'Scomposizione in famiglia nuova', 'Separation, new family', 'Trennung, neue Familie'],
  [
    '6',
    'Scomposizione in famiglia nuova per matrimonio',
    'Separation, new family by marriage',
    'Trennung, neue Familie wegen Eheschließung',
  ],
  [
    '7',
    'Scomposizione con ingresso in coabitazione',
    'Separation, joining others in a home',
    'Trennung mit Einzug in eine Wohngemeinschaft',
  ],
  [
    '8',
    'Scomposizione con ingresso in coabitazione per matrimonio',
    'Separation, joining others in a home by marriage',
    'Trennung mit Einzug in eine Wohngemeinschaft wegen Eheschließung',
  ],
]);

export const tipoIndirizzo = tabella('25', 'Tipo di indirizzo', [
  ['1', 'Residenza', 'Residence', 'Wohnsitz'],
  ['2', 'Dimora abituale', 'Habitual abode', 'Gewöhnlicher Aufenthalt'],
  ['3', 'Domicilio eletto', 'Elected domicile', 'Gewähltes Domizil'],
  ['4', 'Residenza estera', 'Residence abroad', 'Wohnsitz im Ausland'],
  ['5', 'Presso, in Italia', 'Care of, in Italy', 'Bei, in Italien'],
  ['6', 'Presso, all’estero', 'Care of, abroad', 'Bei, im Ausland'],
  ['7', 'Ultima residenza italiana', 'Last residence in Italy', 'Letzter Wohnsitz in Italien'],
  ['8', 'Residenza temporanea', 'Temporary residence', 'Vorübergehender Wohnsitz'],
  ['9', 'Altro', 'Other', 'Anderes'],
  ['10', 'Revisione dell’onomastica stradale', 'Roads renamed', 'Neue Straßenbenennung'],
  ['11', 'Rettifica dopo accertamenti', 'Correction after checks', 'Berichtigung nach Erhebungen'],
]);

export const mutazioneFamiglia = tabella('46', 'Mutazione di famiglia o convivenza', [
  [
    '1',
    'Intestatario, tutore o responsabile',
    'Head, guardian or person in charge',
    'Haushaltsvorstand, Vormund oder verantwortliche Person',
  ],
  ['2', 'Composizione della scheda', 'Members of the record', 'Zusammensetzung des Bogens'],
  [
    '3',
    'Dati generali della famiglia o convivenza',
    'General data of the family or institution',
    'Allgemeine Daten der Familie oder Gemeinschaft',
  ],
  ['4', 'Residenza della scheda', 'Residence of the record', 'Wohnsitz des Bogens'],
  [
    '5',
    'Residenza della scheda con patente e autoveicoli',
    'Residence of the record with licences and vehicles',
    'Wohnsitz des Bogens mit Führerschein und Fahrzeugen',
  ],
  [
    '6',
    'Ripristino della residenza precedente al subentro',
    'Residence before entry into ANPR restored',
    'Wiederherstellung des Wohnsitzes vor dem Eintritt ins ANPR',
  ],
  [
    '7',
    'Revisione dell’onomastica stradale e dei numeri civici',
    'Roads and numbers renamed',
    'Neue Straßennamen und Hausnummern',
  ],
  [
    '8',
    'Rettifica dell’indirizzo dopo accertamento',
    'Address corrected after checks',
    'Berichtigung der Adresse nach Erhebungen',
  ],
]);

export const mutazioneResidenza = tabella('47', 'Mutazione di residenza', [
  ['1', 'Senza fissa dimora', 'No fixed abode', 'Ohne festen Wohnsitz'],
  ['2', 'Residenza', 'Residence', 'Wohnsitz'],
  ['3', 'Dimora abituale', 'Habitual abode', 'Gewöhnlicher Aufenthalt'],
  ['4', 'Domicilio eletto', 'Elected domicile', 'Gewähltes Domizil'],
  [
    '6',
    'Ripristino della residenza precedente al subentro',
    'Residence before entry into ANPR restored',
    'Wiederherstellung des Wohnsitzes vor dem Eintritt ins ANPR',
  ],
]);

import { tabella } from './forma.ts';

export const motivoIscrizione = tabella('07', 'Motivo di iscrizione in anagrafe', [
  ['1', 'Nascita', 'Birth', 'Geburt'],
  [
    '2',
    'Esistenza giudizialmente riconosciuta',
    'Existence recognised by a court',
    'Gerichtlich anerkannte Existenz',
  ],
  [
    '3',
    'Immigrazione da un comune non subentrato',
    'From a municipality not yet in ANPR',
    'Zuzug aus einer Gemeinde außerhalb der ANPR',
  ],
  ['4', 'Immigrazione dall’estero', 'From abroad', 'Zuzug aus dem Ausland'],
  ['5', 'Ricomparsa da irreperibilità', 'Found again after being untraceable', 'Wiederauffindung'],
  ['6', 'Rimpatrio da AIRE', 'Return from abroad (AIRE)', 'Rückkehr (AIRE)'],
  ['7', 'Rettifiche post censuarie', 'Census corrections', 'Berichtigung nach Volkszählung'],
  [
    '8',
    'Domicilio di persona senza fissa dimora',
    'Domicile of a person without fixed abode',
    'Domizil einer Person ohne festen Wohnsitz',
  ],
  ['9', 'Altri motivi', 'Other reasons', 'Andere Gründe'],
  ['10', 'Ripristino della posizione precedente', 'Former position restored', 'Wiederherstellung'],
]);

export const motivoCancellazione = tabella('15', 'Motivo di cancellazione dall’anagrafe', [
  ['1', 'Morte accertata', 'Death', 'Tod'],
  ['2', 'Morte presunta dichiarata dal giudice', 'Presumed death', 'Todeserklärung'],
  ['3', 'Trasferimento in un comune non subentrato'],
  ['4', 'Trasferimento di domicilio (senza fissa dimora)'],
  ['5', 'Trasferimento all’estero di uno straniero', 'Foreigner moved abroad', 'Wegzug ins Ausland'],
  ['6', 'Irreperibilità', 'Untraceable', 'Unauffindbar'],
  ['7', 'Mancato rinnovo della dimora abituale o del permesso di soggiorno'],
  ['8', 'Trasferimento all’estero con iscrizione AIRE', 'Moved abroad (AIRE)', 'Wegzug ins Ausland (AIRE)'],
  ['9', 'Rettifiche post censuarie'],
  ['10', 'Doppia iscrizione'],
  ['11', 'Perdita della cittadinanza italiana'],
  ['12', 'Ripristino della posizione precedente'],
  ['13', 'Altro'],
]);

export const motivoIscrizioneAire = tabella('19', 'Motivo di iscrizione AIRE', [
  ['C01', 'Espatrio o residenza all’estero'],
  ['C02', 'Nascita da persona iscritta all’AIRE'],
  ['C03', 'Trasferimento dall’AIRE di un altro comune'],
  ['C04', 'Reiscrizione da irreperibilità, con residenza all’estero'],
  ['C05', 'Acquisto della cittadinanza italiana, con residenza all’estero'],
  ['C06', 'Espatrio'],
  ['C07', 'Legge 15/1992, art. 11'],
  ['C09', 'Altro'],
]);

export const iniziativaAire = tabella('20', 'Iniziativa dell’iscrizione AIRE', [
  ['1', 'Richiesta dell’interessato'],
  ['2', 'D’ufficio'],
  ['3', 'Comunicazione di un ufficio di stato civile'],
  ['4', 'Comunicazione di un ufficio consolare'],
  ['5', 'Richiesta di un ufficio di anagrafe'],
  ['9', 'Altro'],
]);

export const individuazioneComuneAire = tabella('21', 'Individuazione del comune AIRE', [
  ['1', 'Ultimo comune di residenza di un componente della famiglia AIRE'],
  ['2', 'Comune dell’atto di nascita di un componente della famiglia AIRE'],
  ['3', 'Comune dell’atto di nascita di un ascendente'],
  ['4', 'Comune di residenza o AIRE di un familiare o ascendente vivente'],
  ['5', 'Comune di già residenza di un ascendente'],
  ['6', 'Roma, anagrafe centrale residuale'],
  ['9', 'Altro'],
]);

export const motivoCancellazioneAire = tabella('28', 'Motivo di cancellazione AIRE', [
  ['1', 'Morte accertata'],
  ['2', 'Morte presunta dichiarata dal giudice'],
  ['3', 'Trasferimento dall’estero in un comune non subentrato'],
  ['4', 'Immigrazione dall’estero in un comune non subentrato'],
  ['5', 'Irreperibilità presunta'],
  ['6', 'Perdita della cittadinanza'],
  ['7', 'Trasferimento nell’AIRE di un comune non subentrato'],
  ['8', 'Altro'],
  ['10', 'Doppia iscrizione'],
]);

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
  [
    '3',
    'Trasferimento in un comune non subentrato',
    'Move to a municipality not yet in ANPR',
    'Umzug in eine Gemeinde außerhalb des ANPR',
  ],
  [
    '4',
    'Trasferimento di domicilio (senza fissa dimora)',
    'Change of domicile (no fixed abode)',
    'Domizilwechsel (ohne festen Wohnsitz)',
  ],
  ['5', 'Trasferimento all’estero di uno straniero', 'Foreigner moved abroad', 'Wegzug ins Ausland'],
  ['6', 'Irreperibilità', 'Untraceable', 'Unauffindbar'],
  [
    '7',
    'Mancato rinnovo della dimora abituale o del permesso di soggiorno',
    'Habitual abode or residence permit not renewed',
    'Gewöhnlicher Aufenthalt oder Aufenthaltstitel nicht erneuert',
  ],
  ['8', 'Trasferimento all’estero con iscrizione AIRE', 'Moved abroad (AIRE)', 'Wegzug ins Ausland (AIRE)'],
  ['9', 'Rettifiche post censuarie', 'Corrections after the census', 'Berichtigungen nach der Volkszählung'],
  ['10', 'Doppia iscrizione', 'Double registration', 'Doppelte Eintragung'],
  [
    '11',
    'Perdita della cittadinanza italiana',
    'Loss of Italian citizenship',
    'Verlust der italienischen Staatsbürgerschaft',
  ],
  [
    '12',
    'Ripristino della posizione precedente',
    'Former position restored',
    'Wiederherstellung des früheren Standes',
  ],
  ['13', 'Altro', 'Other', 'Anderes'],
]);

export const motivoIscrizioneAire = tabella('19', 'Motivo di iscrizione AIRE', [
  [
    'C01',
    'Espatrio o residenza all’estero',
    'Expatriation or residence abroad',
    'Auswanderung oder Wohnsitz im Ausland',
  ],
  [
    'C02',
    'Nascita da persona iscritta all’AIRE',
    'Born to a person registered in AIRE',
    'Geburt von einer im AIRE eingetragenen Person',
  ],
  [
    'C03',
    'Trasferimento dall’AIRE di un altro comune',
    'Transfer from the AIRE of another municipality',
    'Übertragung aus dem AIRE einer anderen Gemeinde',
  ],
  [
    'C04',
    'Reiscrizione da irreperibilità, con residenza all’estero',
    'Registered again after being untraceable, resident abroad',
    'Wiedereintragung nach Unauffindbarkeit, mit Wohnsitz im Ausland',
  ],
  [
    'C05',
    'Acquisto della cittadinanza italiana, con residenza all’estero',
    'Italian citizenship acquired, resident abroad',
    'Erwerb der italienischen Staatsbürgerschaft, mit Wohnsitz im Ausland',
  ],
  ['C06', 'Espatrio', 'Expatriation', 'Auswanderung'],
  ['C07', 'Legge 15/1992, art. 11', 'Law 15/1992, art. 11', 'Gesetz 15/1992, Art. 11'],
  ['C09', 'Altro', 'Other', 'Anderes'],
]);

export const iniziativaAire = tabella('20', 'Iniziativa dell’iscrizione AIRE', [
  ['1', 'Richiesta dell’interessato', 'At the person’s request', 'Auf Antrag der betroffenen Person'],
  ['2', 'D’ufficio', 'By the office', 'Von Amts wegen'],
  [
    '3',
    'Comunicazione di un ufficio di stato civile',
    'Notice of a civil registry office',
    'Mitteilung eines Standesamtes',
  ],
  [
    '4',
    'Comunicazione di un ufficio consolare',
    'Notice of a consular office',
    'Mitteilung einer konsularischen Vertretung',
  ],
  [
    '5',
    'Richiesta di un ufficio di anagrafe',
    'At the request of a registry office',
    'Auf Antrag eines Meldeamtes',
  ],
  ['9', 'Altro', 'Other', 'Anderes'],
]);

export const individuazioneComuneAire = tabella('21', 'Individuazione del comune AIRE', [
  [
    '1',
    'Ultimo comune di residenza di un componente della famiglia AIRE',
    'Last municipality of residence of a member of the AIRE family',
    'Letzte Wohnsitzgemeinde eines Mitglieds der AIRE-Familie',
  ],
  [
    '2',
    'Comune dell’atto di nascita di un componente della famiglia AIRE',
    'Municipality of the birth record of a member of the AIRE family',
    'Gemeinde der Geburtsurkunde eines Mitglieds der AIRE-Familie',
  ],
  [
    '3',
    'Comune dell’atto di nascita di un ascendente',
    'Municipality of the birth record of an ascendant',
    'Gemeinde der Geburtsurkunde eines Vorfahren',
  ],
  [
    '4',
    'Comune di residenza o AIRE di un familiare o ascendente vivente',
    'Municipality of residence or AIRE of a living relative or ascendant',
    'Wohnsitz- oder AIRE-Gemeinde eines lebenden Angehörigen oder Vorfahren',
  ],
  [
    '5',
    'Comune di già residenza di un ascendente',
    'Former municipality of residence of an ascendant',
    'Frühere Wohnsitzgemeinde eines Vorfahren',
  ],
  [
    '6',
    'Roma, anagrafe centrale residuale',
    'Rome, residual central register',
    'Rom, zentrales Restregister',
  ],
  ['9', 'Altro', 'Other', 'Anderes'],
]);

export const motivoCancellazioneAire = tabella('28', 'Motivo di cancellazione AIRE', [
  ['1', 'Morte accertata', 'Ascertained death', 'Festgestellter Tod'],
  [
    '2',
    'Morte presunta dichiarata dal giudice',
    'Presumed death declared by a court',
    'Gerichtlich erklärter vermuteter Tod',
  ],
  [
    '3',
    'Trasferimento dall’estero in un comune non subentrato',
    'Move from abroad to a municipality not yet in ANPR',
    'Umzug aus dem Ausland in eine Gemeinde außerhalb des ANPR',
  ],
  [
    '4',
    'Immigrazione dall’estero in un comune non subentrato',
    'Immigration from abroad to a municipality not yet in ANPR',
    'Zuzug aus dem Ausland in eine Gemeinde außerhalb des ANPR',
  ],
  ['5', 'Irreperibilità presunta', 'Presumed untraceable', 'Vermutete Unauffindbarkeit'],
  ['6', 'Perdita della cittadinanza', 'Loss of citizenship', 'Verlust der Staatsbürgerschaft'],
  [
    '7',
    'Trasferimento nell’AIRE di un comune non subentrato',
    'Transfer to the AIRE of a municipality not yet in ANPR',
    'Übertragung ins AIRE einer Gemeinde außerhalb des ANPR',
  ],
  ['8', 'Altro', 'Other', 'Anderes'],
  ['10', 'Doppia iscrizione', 'Double registration', 'Doppelte Eintragung'],
]);

import { tabella } from './forma.ts';

export const datiRichiesti = tabella('16', 'Dati richiesti alla scheda individuale', [
  ['1', 'Scheda individuale completa', 'Whole personal record', 'Vollständiges Datenblatt'],
  ['2', 'Generalità', 'Personal data', 'Personalien'],
  ['3', 'Stato civile', 'Civil status', 'Familienstand'],
  ['4', 'Attributi del soggetto', 'Attributes of the person', 'Merkmale der Person'],
  ['5', 'Atto di nascita', 'Birth record', 'Geburtsurkunde'],
  ['6', 'Cittadinanza', 'Citizenship', 'Staatsbürgerschaft'],
  ['7', 'Altra cittadinanza', 'Other citizenship', 'Weitere Staatsbürgerschaft'],
  ['8', 'Paternità', 'Paternity', 'Vaterschaft'],
  ['9', 'Maternità', 'Maternity', 'Mutterschaft'],
  ['10', 'Residenza', 'Residence', 'Wohnsitz'],
  ['11', 'Dati traslitterati', 'Transliterated data', 'Transliterierte Daten'],
  ['12', 'Tutore o intestatario', 'Guardian or head', 'Vormund oder Haushaltsvorstand'],
  ['13', 'Matrimonio', 'Marriage', 'Eheschließung'],
  ['14', 'Vedovanza', 'Widowhood', 'Verwitwung'],
  ['15', 'Annullamento del matrimonio', 'Annulment of marriage', 'Annullierung der Ehe'],
  ['16', 'Carta d’identità', 'Identity card', 'Identitätskarte'],
  ['17', 'Permesso di soggiorno', 'Residence permit', 'Aufenthaltstitel'],
  ['18', 'Lista elettorale', 'Electoral list', 'Wählerliste'],
  ['19', 'Lista di leva', 'Conscription list', 'Musterungsliste'],
  ['20', 'Censimento', 'Census', 'Volkszählung'],
  ['21', 'Legame con la famiglia', 'Tie with the family', 'Bindung zur Familie'],
  ['22', 'Famiglia o convivenza', 'Family or institution', 'Familie oder Gemeinschaft'],
  ['23', 'Altri dati', 'Other data', 'Andere Daten'],
  ['24', 'Autoveicoli', 'Vehicles', 'Fahrzeuge'],
  ['25', 'Domicilio digitale', 'Digital domicile', 'Digitales Domizil'],
  ['26', 'Dati di iscrizione', 'Data of registration', 'Eintragungsdaten'],
  ['27', 'Dati di cancellazione', 'Data of deregistration', 'Streichungsdaten'],
  ['28', 'Dati di decesso', 'Data of death', 'Sterbedaten'],
  ['29', 'Provenienza', 'Where from', 'Herkunft'],
  ['30', 'Destinazione', 'Where to', 'Ziel'],
]);

export const prospettiStatistici = tabella('17', 'Prospetti statistici per l’ISTAT', [
  [
    '1',
    'Movimento e calcolo mensile della popolazione residente',
    'Monthly movement and count of residents',
    'Monatliche Bewegung und Berechnung der Wohnbevölkerung',
  ],
  [
    '2',
    'Movimento e calcolo annuale della popolazione residente, totale e straniera, sezione 1',
    'Yearly movement and count of residents, all and foreign, section 1',
    'Jährliche Bewegung und Berechnung der Wohnbevölkerung, gesamt und ausländisch, Abschnitt 1',
  ],
  [
    '3',
    'Movimento e calcolo annuale della popolazione residente, totale e straniera, sezione 2',
    'Yearly movement and count of residents, all and foreign, section 2',
    'Jährliche Bewegung und Berechnung der Wohnbevölkerung, gesamt und ausländisch, Abschnitt 2',
  ],
  [
    '4',
    'Popolazione residente per sesso, anno di nascita e stato civile, annuale',
    'Residents by sex, year of birth and civil status, yearly',
    'Wohnbevölkerung nach Geschlecht, Geburtsjahr und Familienstand, jährlich',
  ],
  [
    '5',
    'Popolazione straniera residente per sesso e anno di nascita, annuale',
    'Foreign residents by sex and year of birth, yearly',
    'Ausländische Wohnbevölkerung nach Geschlecht und Geburtsjahr, jährlich',
  ],
]);

export const innescoProcedimento = tabella('29', 'Innesco del procedimento', [
  ['1', '1001 Nascita', '1001 Birth', '1001 Geburt'],
  [
    '2',
    '1002 Iscrizione per altri motivi',
    '1002 Registration for other reasons',
    '1002 Eintragung aus anderen Gründen',
  ],
  ['3', '2001 Cancellazione per morte', '2001 Deregistration by death', '2001 Streichung wegen Todes'],
  [
    '4',
    '2003 Cancellazione per altri motivi',
    '2003 Deregistration for other reasons',
    '2003 Streichung aus anderen Gründen',
  ],
  [
    '5',
    '5001 Mutazione di famiglia o convivenza',
    '5001 Change of family or institution',
    '5001 Änderung der Familie oder Gemeinschaft',
  ],
  ['6', '5005 Mutazione di residenza', '5005 Change of residence', '5005 Wohnsitzänderung'],
  [
    '7',
    '5008 Mutazione di dati generali o stato civile',
    '5008 Change of general data or civil status',
    '5008 Änderung allgemeiner Daten oder des Familienstands',
  ],
  [
    '8',
    '1A01 Iscrizione AIRE per nascita',
    '1A01 AIRE registration by birth',
    '1A01 AIRE-Eintragung wegen Geburt',
  ],
  [
    '9',
    '1A02 Iscrizione AIRE per altri motivi',
    '1A02 AIRE registration for other reasons',
    '1A02 AIRE-Eintragung aus anderen Gründen',
  ],
  [
    '10',
    '5A06 Mutazione di altri dati AIRE',
    '5A06 Change of other AIRE data',
    '5A06 Änderung anderer AIRE-Daten',
  ],
  [
    '11',
    '1010 Iscrizione di convivenza',
    '1010 Registration of an institution',
    '1010 Eintragung einer Gemeinschaft',
  ],
  ['12', 'Altro', 'Other', 'Anderes'],
]);

export const statoProcedimento = tabella('30', 'Stato del procedimento', [
  ['1', 'Apertura del procedimento', 'Procedure opened', 'Eröffnung des Verfahrens'],
  ['2', 'Chiusura del procedimento', 'Procedure closed', 'Abschluss des Verfahrens'],
  ['3', 'Apertura dell’istruttoria', 'Inquiry opened', 'Eröffnung der Ermittlung'],
  ['4', 'Chiusura dell’istruttoria', 'Inquiry closed', 'Abschluss der Ermittlung'],
  ['5', 'Richiesta di dati', 'Data asked for', 'Anforderung von Daten'],
  ['6', 'Conferma dell’acquisizione dei dati', 'Data received, confirmed', 'Bestätigung des Dateneingangs'],
  [
    '7',
    'Registrazione del provvedimento collegato',
    'Linked measure registered',
    'Eintragung der verbundenen Maßnahme',
  ],
]);

export const tipoMutazione = tabella('36', 'Tipo di mutazione', [
  ['1', 'Dati anagrafici o codice fiscale', 'Personal data or tax code', 'Personendaten oder Steuernummer'],
  ['2', 'Cittadinanza', 'Citizenship', 'Staatsbürgerschaft'],
  ['3', 'Carta d’identità', 'Identity card', 'Identitätskarte'],
  ['4', 'Permesso di soggiorno', 'Residence permit', 'Aufenthaltstitel'],
  ['5', 'Liste', 'Lists', 'Listen'],
  ['6', 'Censimento', 'Census', 'Volkszählung'],
  ['7', 'Altri dati', 'Other data', 'Andere Daten'],
  ['8', 'Autoveicoli', 'Vehicles', 'Fahrzeuge'],
  ['9', 'Domicilio digitale', 'Digital domicile', 'Digitales Domizil'],
  ['10', 'Paternità', 'Paternity', 'Vaterschaft'],
  ['11', 'Maternità', 'Maternity', 'Mutterschaft'],
  ['12', 'Matrimonio', 'Marriage', 'Eheschließung'],
  ['13', 'Vedovanza', 'Widowhood', 'Verwitwung'],
  ['14', 'Annullamento del matrimonio', 'Annulment of marriage', 'Annullierung der Ehe'],
  ['15', 'Atto di nascita', 'Birth record', 'Geburtsurkunde'],
  ['16', 'Convivenza di fatto', 'De facto cohabitation', 'Faktisches Zusammenleben'],
  ['17', 'Risoluzione della convivenza', 'Cohabitation ended', 'Auflösung des Zusammenlebens'],
  ['18', 'Unione civile', 'Civil union', 'Eingetragene Lebenspartnerschaft'],
  ['19', 'Scioglimento dell’unione', 'Union dissolved', 'Auflösung der Lebenspartnerschaft'],
  ['20', 'Completamento', 'Completion', 'Vervollständigung'],
  ['21', 'Dati integrativi AIRE', 'Further AIRE data', 'Ergänzende AIRE-Daten'],
  ['22', 'Dati del decesso', 'Data of death', 'Sterbedaten'],
]);

export const statoLavorazione = tabella('44', 'Stato di lavorazione', [
  ['1', 'In elaborazione', 'Being worked on', 'In Bearbeitung'],
  ['2', 'Completata con esito positivo', 'Completed, well', 'Erfolgreich abgeschlossen'],
  ['3', 'Completata con esito negativo', 'Completed, refused', 'Erfolglos abgeschlossen'],
  ['4', 'Annullata', 'Annulled', 'Annulliert'],
  [
    '5',
    'Estrazione richiesta, da elaborare',
    'Extraction asked for, to be worked on',
    'Auszug angefordert, noch zu bearbeiten',
  ],
  [
    '6',
    'Completata con esito positivo e avvisi',
    'Completed well, with warnings',
    'Erfolgreich abgeschlossen, mit Hinweisen',
  ],
  ['7', 'Notifiche da prendere in carico', 'Notifications to be taken', 'Zu übernehmende Mitteilungen'],
  ['8', 'Notifiche fruite', 'Notifications taken', 'Übernommene Mitteilungen'],
  ['9', 'Tutte le notifiche', 'All notifications', 'Alle Mitteilungen'],
]);

export const tipoRevoca = tabella('48', 'Dato revocato', [
  ['1', 'Paternità', 'Paternity', 'Vaterschaft'],
  ['2', 'Maternità', 'Maternity', 'Mutterschaft'],
  ['3', 'Permesso di soggiorno', 'Residence permit', 'Aufenthaltstitel'],
  ['4', 'Censimento', 'Census', 'Volkszählung'],
  ['5', 'Domicilio digitale', 'Digital domicile', 'Digitales Domizil'],
  ['6', 'Matrimonio', 'Marriage', 'Eheschließung'],
  ['7', 'Unione civile', 'Civil union', 'Eingetragene Lebenspartnerschaft'],
  ['8', 'Convivenza di fatto', 'De facto cohabitation', 'Faktisches Zusammenleben'],
  [
    '9',
    'Tutore o responsabile di convivenza',
    'Guardian or person in charge of an institution',
    'Vormund oder verantwortliche Person der Gemeinschaft',
  ],
]);

export const motivoRevoca = tabella('49', 'Motivo della revoca', [
  ['1', 'Errore materiale', 'Clerical error', 'Materieller Fehler'],
  ['2', 'Revoca', 'Revocation', 'Widerruf'],
  ['3', 'Altro', 'Other', 'Anderes'],
]);

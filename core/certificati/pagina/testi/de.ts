import type { Testi } from '../forma-testi.ts';

export const de: Testi = {
  sito: 'Bescheinigung prüfen',
  sottosito: 'Nationales Melderegister Italiens',
  inizio: {
    titolo: 'Ist Ihre Bescheinigung echt?',
    spiega:
      'Scannen Sie den QR-Code auf der Bescheinigung mit dem Telefon. Wenn das nicht geht, nutzen Sie einen der beiden Wege unten.',
  },
  codice: {
    titolo: 'Mit dem gedruckten Code',
    etichetta: 'Prüfcode',
    aiuto: 'Zwölf Zeichen unter dem QR-Code. Beispiel: ABCD-EFGH-JKMN',
    bottone: 'Code prüfen',
  },
  file: {
    titolo: 'Mit der PDF-Datei',
    etichetta: 'Datei der Bescheinigung',
    aiuto: 'Die Datei wird nicht gespeichert: Geprüft wird nur, ob sie mit dem Original identisch ist.',
    bottone: 'Datei prüfen',
  },
  voci: {
    tipo: 'Bescheinigung',
    intestatario: 'Inhaber/in',
    protocollo: 'ANPR-Protokoll',
    comune: 'Ausgestellt von der Gemeinde',
    rilasciato: 'Ausstellungsdatum',
    vale: 'Gültig bis',
    perSempre: 'unbefristet',
    annullato: 'Für ungültig erklärt am',
  },
  confronta: {
    titolo: 'Mit dem Papier vergleichen',
    spiega: 'Auf Ihrer Bescheinigung muss genau dies stehen.',
  },
  iniziali: 'nur Anfangsbuchstaben: Für den Namen den QR-Code scannen',
  daFare: 'Was tun',
  altro: 'Weitere Bescheinigung prüfen',
  prova: 'Testumgebung: Hier geprüfte Bescheinigungen sind Muster ohne rechtliche Wirkung.',
  privacy: 'Diese Seite verwendet keine Cookies und speichert Ihre Abfrage nicht.',
  salta: 'Zum Inhalt springen',
  lingue: 'Sprache der Seite',
  garanzia: {
    titolo: 'Was die Echtheit beweist',
    testo: [
      'Der QR-Code trägt die digitale Signatur des Melderegisters und lässt sich nicht nachahmen. Auf ein verändertes Blatt kopiert, bleibt er jedoch gültig: Deshalb sind die Angaben auf dem Papier mit denen dieser Seite zu vergleichen.',
      'Die PDF-Datei trägt das elektronische Siegel des Registers: Schon mit einem einzigen geänderten Byte gilt es nicht mehr, und die Datei wird hier nicht erkannt. Am Schalter unterschreibt auch die Meldebeamtin oder der Meldebeamte.',
    ],
  },
  stati: {
    valido: {
      titolo: 'Echt und gültig',
      spiega: 'Dieses Melderegister hat sie ausgestellt und nicht für ungültig erklärt.',
      daFare: ['Prüfen Sie, ob die Daten unten mit dem Papier übereinstimmen.'],
    },
    identico: {
      titolo: 'Identisch mit dem Original',
      spiega: 'Dies ist die von diesem Melderegister ausgestellte Datei, ohne jede Änderung.',
      daFare: ['Sie können sich auf alles verlassen, was die Datei zeigt.'],
    },
    scaduto: {
      titolo: 'Echt, aber abgelaufen',
      spiega: 'Dieses Melderegister hat sie ausgestellt, aber ihre Gültigkeit ist abgelaufen.',
      daFare: ['Verlangen Sie eine aktuelle Bescheinigung.'],
    },
    annullato: {
      titolo: 'Für ungültig erklärt',
      spiega: 'Dieses Melderegister hat sie ausgestellt und später für ungültig erklärt.',
      daFare: ['Nehmen Sie sie nicht an.', 'Verlangen Sie eine neue Bescheinigung.'],
    },
    'non-autentico': {
      titolo: 'Nicht echt',
      spiega:
        'Der QR-Code trägt nicht die Signatur dieses Melderegisters: Das Papier kann gefälscht oder verändert sein.',
      daFare: [
        'Scannen Sie den Code noch einmal: Eine Falte oder ein Fleck kann ihn beschädigt haben.',
        'Bleibt das Ergebnis gleich, nehmen Sie die Bescheinigung nicht an und verständigen Sie die angegebene Gemeinde.',
      ],
    },
    sconosciuto: {
      titolo: 'Nicht bestätigt',
      spiega: 'Die Signatur ist von uns, aber das Archiv bestätigt die Bescheinigung nicht.',
      daFare: ['Wenden Sie sich mit der Protokollnummer an die angegebene Gemeinde.'],
    },
    'codice-sbagliato': {
      titolo: 'Code falsch geschrieben',
      spiega: 'Ein oder mehrere Zeichen stimmen nicht.',
      daFare: [
        'Vergleichen Sie den Code mit dem Papier und geben Sie ihn neu ein.',
        'Der Code enthält nie die Buchstaben I, L, O, S, Z und die Ziffern 0 und 1.',
      ],
    },
    'codice-sconosciuto': {
      titolo: 'Keine Bescheinigung mit diesem Code',
      spiega: 'Der Code ist richtig geschrieben, aber keine Bescheinigung dieses Melderegisters trägt ihn.',
      daFare: [
        'Vergleichen Sie den Code mit dem Papier.',
        'Stimmt er, nehmen Sie die Bescheinigung nicht an und verständigen Sie die angegebene Gemeinde.',
      ],
    },
    'file-diverso': {
      titolo: 'Datei nicht erkannt',
      spiega: 'Diese Datei ist mit keiner Bescheinigung dieses Melderegisters identisch.',
      daFare: [
        'Eine gedruckte und gescannte oder neu gespeicherte Datei weicht vom Original ab: Verlangen Sie die Originaldatei.',
        'Oder scannen Sie den QR-Code und vergleichen Sie die Daten einzeln.',
      ],
    },
    'file-illeggibile': {
      titolo: 'Die Datei kann nicht geprüft werden',
      spiega: 'Nötig ist eine PDF-Datei von höchstens 3 MB.',
      daFare: ['Wählen Sie die PDF-Datei der Bescheinigung und versuchen Sie es erneut.'],
    },
    troppi: {
      titolo: 'Zu viele Versuche',
      spiega: 'Von dieser Verbindung kamen zu viele falsche Codes.',
      daFare: ['Versuchen Sie es in zehn Minuten erneut, oder scannen Sie den QR-Code: Das geht sofort.'],
    },
    guasto: {
      titolo: 'Die Prüfung ist nicht gelungen',
      spiega: 'Der Dienst hat eine Störung: Über die Bescheinigung ist noch nichts bekannt.',
      daFare: ['Versuchen Sie es in einigen Minuten erneut.'],
    },
  },
};

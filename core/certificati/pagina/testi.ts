import type { Lingua } from './lingua.ts';

/** How a state looks and what it asks of whoever reads. */
export interface TestoStato {
  readonly titolo: string;
  readonly spiega: string;
  readonly daFare: readonly string[];
}

export type NomeStato =
  | 'valido'
  | 'identico'
  | 'scaduto'
  | 'annullato'
  | 'non-autentico'
  | 'sconosciuto'
  | 'codice-sbagliato'
  | 'codice-sconosciuto'
  | 'file-diverso'
  | 'file-illeggibile'
  | 'troppi'
  | 'guasto';

export interface Testi {
  readonly sito: string;
  readonly sottosito: string;
  readonly inizio: { readonly titolo: string; readonly spiega: string };
  readonly codice: {
    readonly titolo: string;
    readonly etichetta: string;
    readonly aiuto: string;
    readonly bottone: string;
  };
  readonly file: {
    readonly titolo: string;
    readonly etichetta: string;
    readonly aiuto: string;
    readonly bottone: string;
  };
  readonly voci: {
    readonly tipo: string;
    readonly intestatario: string;
    readonly protocollo: string;
    readonly comune: string;
    readonly rilasciato: string;
    readonly vale: string;
    readonly perSempre: string;
    readonly annullato: string;
  };
  readonly confronta: { readonly titolo: string; readonly spiega: string };
  readonly iniziali: string;
  readonly daFare: string;
  readonly altro: string;
  readonly prova: string;
  readonly privacy: string;
  readonly salta: string;
  readonly lingue: string;
  /** What proves that a certificate is authentic. */
  readonly garanzia: { readonly titolo: string; readonly testo: readonly string[] };
  readonly stati: Readonly<Record<NomeStato, TestoStato>>;
}

const it: Testi = {
  sito: 'Verifica certificati',
  sottosito: 'Anagrafe Nazionale della Popolazione Residente',
  inizio: {
    titolo: 'Il certificato che hai in mano è autentico?',
    spiega:
      'Inquadra con il telefono il codice QR stampato sul certificato. Se non puoi, usa uno dei due modi qui sotto.',
  },
  codice: {
    titolo: 'Con il codice stampato',
    etichetta: 'Codice di verifica',
    aiuto: 'Dodici caratteri, sotto al codice QR. Esempio: ABCD-EFGH-JKMN',
    bottone: 'Verifica il codice',
  },
  file: {
    titolo: 'Con il file PDF',
    etichetta: 'File del certificato',
    aiuto: 'Il file non viene conservato: si controlla solo che sia identico all’originale.',
    bottone: 'Verifica il file',
  },
  voci: {
    tipo: 'Certificato',
    intestatario: 'Intestatario',
    protocollo: 'Protocollo ANPR',
    comune: 'Rilasciato dal Comune di',
    rilasciato: 'Data di rilascio',
    vale: 'Valido fino al',
    perSempre: 'senza scadenza',
    annullato: 'Annullato il',
  },
  confronta: {
    titolo: 'Confronta con il foglio',
    spiega: 'Sul certificato che hai in mano deve esserci scritto esattamente questo.',
  },
  iniziali: 'solo iniziali: inquadra il codice QR per vedere il nome',
  daFare: 'Che cosa fare',
  altro: 'Verifica un altro certificato',
  prova: 'Ambiente di prova: i certificati verificati qui sono fac-simile e non hanno valore.',
  privacy: 'Questa pagina non usa cookie e non conserva ciò che cerchi.',
  salta: 'Vai al contenuto',
  lingue: 'Lingua della pagina',
  garanzia: {
    titolo: 'Che cosa prova che è autentico',
    testo: [
      'Il codice QR contiene la firma digitale del registro e non si può imitare. Copiato su un foglio cambiato, però, resta buono: per questo i dati del foglio vanno confrontati con quelli di questa pagina.',
      'Il file PDF non porta una firma propria: si riconosce perché è identico, byte per byte, a quello rilasciato. Allo sportello il foglio è firmato anche dall’ufficiale d’anagrafe.',
    ],
  },
  stati: {
    valido: {
      titolo: 'Certificato autentico e valido',
      spiega: 'È stato rilasciato da questa anagrafe e non è stato annullato.',
      daFare: ['Controlla che i dati qui sotto siano gli stessi del foglio.'],
    },
    identico: {
      titolo: 'File identico all’originale',
      spiega: 'È il file rilasciato da questa anagrafe, senza alcuna modifica.',
      daFare: ['Puoi fidarti di tutto quello che il file mostra.'],
    },
    scaduto: {
      titolo: 'Certificato autentico, ma scaduto',
      spiega: 'È stato rilasciato da questa anagrafe, ma il periodo di validità è finito.',
      daFare: ['Chiedi all’interessato un certificato recente.'],
    },
    annullato: {
      titolo: 'Certificato annullato',
      spiega: 'È stato rilasciato da questa anagrafe e in seguito annullato: non vale più.',
      daFare: ['Non accettarlo.', 'Chiedi all’interessato un nuovo certificato.'],
    },
    'non-autentico': {
      titolo: 'Certificato non autentico',
      spiega: 'Il codice QR non porta la firma di questa anagrafe: il foglio può essere falso o alterato.',
      daFare: [
        'Inquadra di nuovo il codice: una piega o una macchia possono averlo rovinato.',
        'Se il risultato non cambia, non accettare il certificato e avvisa il Comune indicato sul foglio.',
      ],
    },
    sconosciuto: {
      titolo: 'Certificato non confermato',
      spiega: 'La firma è di questa anagrafe, ma l’archivio non conferma il certificato.',
      daFare: ['Rivolgiti al Comune indicato sul foglio, con il numero di protocollo.'],
    },
    'codice-sbagliato': {
      titolo: 'Codice scritto male',
      spiega: 'Uno o più caratteri non sono giusti.',
      daFare: [
        'Ricontrolla il codice sul foglio e scrivilo di nuovo.',
        'Il codice non usa le lettere I, L, O, S, Z né le cifre 0 e 1.',
      ],
    },
    'codice-sconosciuto': {
      titolo: 'Nessun certificato con questo codice',
      spiega: 'Il codice è scritto bene, ma questa anagrafe non ha rilasciato un certificato che lo porta.',
      daFare: [
        'Ricontrolla il codice sul foglio.',
        'Se è giusto, non accettare il certificato e avvisa il Comune indicato sul foglio.',
      ],
    },
    'file-diverso': {
      titolo: 'File non riconosciuto',
      spiega: 'Questo file non è identico a nessun certificato rilasciato da questa anagrafe.',
      daFare: [
        'Un file stampato e scansionato, o salvato di nuovo, è diverso dall’originale: chiedi il file come è stato rilasciato.',
        'Oppure inquadra il codice QR e confronta i dati uno per uno.',
      ],
    },
    'file-illeggibile': {
      titolo: 'Il file non si può controllare',
      spiega: 'Serve un file PDF, non più grande di 3 MB.',
      daFare: ['Scegli il file PDF del certificato e riprova.'],
    },
    troppi: {
      titolo: 'Troppi tentativi',
      spiega: 'Da questo collegamento sono arrivati troppi codici sbagliati.',
      daFare: ['Riprova fra dieci minuti, oppure inquadra il codice QR: quello funziona subito.'],
    },
    guasto: {
      titolo: 'La verifica non è riuscita',
      spiega: 'Il servizio ha un problema: del certificato non sappiamo ancora nulla.',
      daFare: ['Riprova fra qualche minuto.'],
    },
  },
};

const en: Testi = {
  sito: 'Certificate check',
  sottosito: 'Italian National Population Register',
  inizio: {
    titolo: 'Is the certificate you hold genuine?',
    spiega:
      'Scan the QR code printed on the certificate with your phone. If you cannot, use one of the two ways below.',
  },
  codice: {
    titolo: 'With the printed code',
    etichetta: 'Verification code',
    aiuto: 'Twelve characters below the QR code. Example: ABCD-EFGH-JKMN',
    bottone: 'Check the code',
  },
  file: {
    titolo: 'With the PDF file',
    etichetta: 'Certificate file',
    aiuto: 'The file is not kept: we only check that it is identical to the original.',
    bottone: 'Check the file',
  },
  voci: {
    tipo: 'Certificate',
    intestatario: 'Holder',
    protocollo: 'ANPR protocol',
    comune: 'Issued by the municipality of',
    rilasciato: 'Date of issue',
    vale: 'Valid until',
    perSempre: 'no expiry',
    annullato: 'Revoked on',
  },
  confronta: {
    titolo: 'Compare with the paper',
    spiega: 'The certificate you hold must say exactly this.',
  },
  iniziali: 'initials only: scan the QR code to see the name',
  daFare: 'What to do',
  altro: 'Check another certificate',
  prova: 'Test environment: certificates checked here are specimens without legal value.',
  privacy: 'This page uses no cookies and keeps nothing of what you look up.',
  salta: 'Skip to content',
  lingue: 'Language of the page',
  garanzia: {
    titolo: 'What proves that it is genuine',
    testo: [
      'The QR code carries the digital signature of the register and cannot be imitated. Copied onto an altered sheet, though, it still works: that is why the data on the paper must be compared with those on this page.',
      'The PDF file bears no signature of its own: it is recognised because it is identical, byte by byte, to the one issued. At the counter the sheet is also signed by the registrar.',
    ],
  },
  stati: {
    valido: {
      titolo: 'Genuine and valid',
      spiega: 'This register issued it and has not revoked it.',
      daFare: ['Check that the data below are the same as on the paper.'],
    },
    identico: {
      titolo: 'Identical to the original',
      spiega: 'This is the file that this register issued, without any change.',
      daFare: ['You may rely on everything the file shows.'],
    },
    scaduto: {
      titolo: 'Genuine, but expired',
      spiega: 'This register issued it, but its period of validity is over.',
      daFare: ['Ask the holder for a recent certificate.'],
    },
    annullato: {
      titolo: 'Certificate revoked',
      spiega: 'This register issued it and later revoked it: it is no longer valid.',
      daFare: ['Do not accept it.', 'Ask the holder for a new certificate.'],
    },
    'non-autentico': {
      titolo: 'Not genuine',
      spiega: 'The QR code does not carry the signature of this register: the paper may be false or altered.',
      daFare: [
        'Scan the code again: a fold or a stain may have damaged it.',
        'If the result is the same, do not accept the certificate and tell the municipality named on it.',
      ],
    },
    sconosciuto: {
      titolo: 'Not confirmed',
      spiega: 'The signature is ours, but our archive does not confirm the certificate.',
      daFare: ['Contact the municipality named on the paper, quoting the protocol number.'],
    },
    'codice-sbagliato': {
      titolo: 'The code is mistyped',
      spiega: 'One or more characters are wrong.',
      daFare: [
        'Check the code on the paper and type it again.',
        'The code never has the letters I, L, O, S, Z nor the digits 0 and 1.',
      ],
    },
    'codice-sconosciuto': {
      titolo: 'No certificate has this code',
      spiega: 'The code is well written, but this register has issued no certificate that bears it.',
      daFare: [
        'Check the code on the paper.',
        'If it is right, do not accept the certificate and tell the municipality named on it.',
      ],
    },
    'file-diverso': {
      titolo: 'File not recognised',
      spiega: 'This file is not identical to any certificate issued by this register.',
      daFare: [
        'A file that was printed and scanned, or saved again, differs from the original: ask for the file as issued.',
        'Or scan the QR code and compare the data one by one.',
      ],
    },
    'file-illeggibile': {
      titolo: 'The file cannot be checked',
      spiega: 'A PDF file of at most 3 MB is needed.',
      daFare: ['Choose the PDF file of the certificate and try again.'],
    },
    troppi: {
      titolo: 'Too many attempts',
      spiega: 'Too many wrong codes came from this connection.',
      daFare: ['Try again in ten minutes, or scan the QR code: that works at once.'],
    },
    guasto: {
      titolo: 'The check did not succeed',
      spiega: 'The service has a problem: nothing is known of the certificate yet.',
      daFare: ['Try again in a few minutes.'],
    },
  },
};

const de: Testi = {
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
      'Die PDF-Datei trägt keine eigene Signatur: Sie wird erkannt, weil sie Byte für Byte mit der ausgestellten identisch ist. Am Schalter unterschreibt auch die Meldebeamtin oder der Meldebeamte.',
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

export const testi: Readonly<Record<Lingua, Testi>> = { it, en, de };

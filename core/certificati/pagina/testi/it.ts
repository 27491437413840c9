import type { Testi } from '../forma-testi.ts';

export const it: Testi = {
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
      'Il file PDF porta il sigillo elettronico del registro: cambiato anche in un solo byte, non vale più, e qui non viene riconosciuto. Allo sportello il foglio è firmato anche dall’ufficiale d’anagrafe.',
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

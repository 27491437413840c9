import type { Testi } from '../forma-testi.ts';

export const en: Testi = {
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
      'The PDF carries the electronic seal of the register: with a single byte changed it no longer holds, and the file is not recognised here. At the counter the sheet is also signed by the registrar.',
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

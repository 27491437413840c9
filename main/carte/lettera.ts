import { linea, riquadro, scriviPdf, testo } from '#contract/foglio/file-pdf.ts';
import type { MetaCodici } from '#contract/regole/carte-operatore.ts';

/** What the letter in the envelope says. */
export interface DatiLettera {
  readonly seriale: string;
  readonly intestatario: string;
  readonly ente: string;
  readonly prima: MetaCodici;
}

const [sinistra, larga] = [25, 160] as const;

/** A code in eight boxes: what is known is in the first four, the others are for the e-mail to fill. */
function codice(nome: string, cifre: string, y: number): string[] {
  const lato = 11;
  const x = sinistra + 22;
  return [
    testo(nome, sinistra, y + 7.6, 13, 'F3'),
    ...Array.from({ length: 8 }, (_, i) => {
      const dove = x + i * (lato + 1.5) + (i > 3 ? 5 : 0);
      return [
        riquadro(dove, y, lato, lato),
        ...(i < 4 ? [testo(cifre[i] ?? '', dove + 3.4, y + 7.9, 18)] : []),
      ];
    }).flat(),
  ];
}

/** One A4 sheet to be folded in three: the address shows in the window of the envelope, the codes do not. */
export function disegnaLettera({ seriale, intestatario, ente, prima }: DatiLettera): Uint8Array {
  const righe = [
    'Questa è la prima metà dei codici della tua carta. La seconda metà arriva per posta',
    'elettronica al tuo ente dopo la consegna: te la dà chi amministra la sicurezza (ALS).',
    'Scrivila nelle caselle vuote: il PIN si chiede a ogni accesso, il PUK solo per sbloccarlo.',
    'Dopo tre PIN sbagliati la carta si blocca; dopo tre PUK sbagliati va sostituita.',
    'Al primo accesso cambia il PIN, poi distruggi questo foglio.',
  ];
  const tedesco = [
    'Erste Hälfte der Codes Ihrer Bedienerkarte. Die zweite Hälfte erhält Ihre Verwaltung nach der',
    'Übergabe per E-Mail. Nach dreimaliger Falscheingabe wird die Karte gesperrt.',
  ];
  return scriviPdf([
    {
      operatori: [
        '0.4 w 0.3 G',
        testo('Registro della popolazione', sinistra, 20, 13, 'F3'),
        testo('Codici della carta operatore – riservato al titolare', sinistra, 26, 10, 'F2'),
        testo(intestatario, 110, 52, 12, 'F2'),
        testo(ente, 110, 58, 11, 'F2'),
        testo(`Carta n. ${seriale}`, 110, 64, 10, 'F2'),
        // Where the sheet is folded: below the address, above the codes.
        linea(8, 99, 13, 99),
        linea(8, 198, 13, 198),
        testo('La prima metà del tuo PIN e del tuo PUK', sinistra, 116, 15, 'F3'),
        linea(sinistra, 119, sinistra + larga, 119),
        ...codice('PIN', prima.pin, 126),
        ...codice('PUK', prima.puk, 143),
        ...righe.map((riga, i) => testo(riga, sinistra, 167 + i * 5.4, 10, 'F2')),
        ...tedesco.map((riga, i) => testo(riga, sinistra, 206 + i * 4.8, 9, 'F2')),
        testo(
          'Se la busta arriva aperta o strappata non usare la carta: avvisa chi amministra la sicurezza.',
          sinistra,
          222,
          9,
          'F3',
        ),
      ],
    },
  ]);
}

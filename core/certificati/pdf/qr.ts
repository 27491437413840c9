import QRCode from 'qrcode';

/** Modules that a reader needs free on each side (ISO/IEC 18004 §6.3.8). */
export const margineQr = 4;

/**
 * The QR of a text as filled rectangles, row by row, inside a square of `lato` points whose lower left corner is
 * (x, y), quiet zone included. Level M: up to 15% of it may be soiled or folded.
 */
export function rettangoliQr(
  testo: string,
  x: number,
  y: number,
  lato: number,
): (readonly [number, number, number, number])[] {
  const { modules } = QRCode.create(testo, { errorCorrectionLevel: 'M' });
  const modulo = lato / (modules.size + 2 * margineQr);
  const rettangoli: [number, number, number, number][] = [];
  for (let riga = 0; riga < modules.size; riga++) {
    for (let colonna = 0; colonna < modules.size;) {
      const da = colonna;
      while (colonna < modules.size && modules.get(riga, colonna)) colonna++;
      if (colonna > da) {
        const alto = y + lato - (riga + margineQr + 1) * modulo;
        // A hair of overlap downwards: screens would show seams between rows.
        const sovrapposto = modulo * 0.04;
        rettangoli.push([
          x + (da + margineQr) * modulo,
          alto - sovrapposto,
          (colonna - da) * modulo,
          modulo + sovrapposto,
        ]);
      } else colonna++;
    }
  }
  return rettangoli;
}

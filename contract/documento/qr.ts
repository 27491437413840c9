import QRCode from 'qrcode';
import type { Rettangolo } from './lettura.ts';

/** Level M: up to 15% of it may be soiled or folded (ISO/IEC 18004 §6.5). */
export const livelloQr = 'M';

/** The rectangles are those of the QR of `testo`, module by module, wherever and however large it is drawn. */
export function disegnaIl(testo: string, rettangoli: readonly Rettangolo[]): boolean {
  const { modules } = QRCode.create(testo, { errorCorrectionLevel: livelloQr });
  const lato = modules.size;
  const sinistra = Math.min(...rettangoli.map(([x]) => x));
  const destra = Math.max(...rettangoli.map(([, , x]) => x));
  const alto = Math.max(...rettangoli.map(([, , , y]) => y));
  const modulo = (destra - sinistra) / lato;
  if (!(modulo > 0)) return false;
  const disegnati = new Set<number>();
  for (const [x1, , x2, y2] of rettangoli) {
    const riga = Math.round((alto - y2) / modulo);
    const [da, a] = [Math.round((x1 - sinistra) / modulo), Math.round((x2 - sinistra) / modulo)];
    if (riga >= lato || a > lato) return false;
    for (let colonna = da; colonna < a; colonna++) disegnati.add(riga * lato + colonna);
  }
  let neri = 0;
  for (let riga = 0; riga < lato; riga++)
    for (let colonna = 0; colonna < lato; colonna++) {
      if (!modules.get(riga, colonna)) continue;
      neri++;
      if (!disegnati.has(riga * lato + colonna)) return false;
    }
  return neri === disegnati.size;
}

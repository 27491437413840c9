import type { Scarto } from './pdf.ts';

const chiave = (stampante: string, cassetto: string): string => `carta-taratura ${stampante} ${cassetto}`;
const massimo = 30;

/** Offsets of a printer and its tray on this workstation, in millimetres; none until they are measured. */
export function leggiScarto(
  stampante: string,
  cassetto: string,
  memoria: Pick<Storage, 'getItem'> = localStorage,
): Scarto {
  try {
    const letto: unknown = JSON.parse(memoria.getItem(chiave(stampante, cassetto)) ?? 'null');
    if (typeof letto === 'object' && letto !== null && 'x' in letto && 'y' in letto) {
      const { x, y } = letto;
      if (typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= massimo && Math.abs(y) <= massimo)
        return { x, y };
    }
  } catch {
    // Written by something else: as if it were not there.
  }
  return { x: 0, y: 0 };
}

export function scriviScarto(
  stampante: string,
  cassetto: string,
  scarto: Scarto,
  memoria: Pick<Storage, 'setItem'> = localStorage,
): void {
  memoria.setItem(chiave(stampante, cassetto), JSON.stringify(scarto));
}

/** Millimetres as a person writes them: `-1,5`; undefined: it is no number, or beyond what a tray can be off. */
export function leggiMillimetri(scritti: string): number | undefined {
  const numero = /^[-+−]?\d{1,2}([.,]\d)?$/.test(scritti.trim())
    ? Number(scritti.trim().replace(',', '.').replace('−', '-'))
    : NaN;
  return Math.abs(numero) <= massimo ? numero : undefined;
}

/** The offset that puts a cross back where it should be, when it was printed with the present one and found elsewhere. */
export function correggi(ora: Scarto, atteso: Scarto, misurato: Scarto): Scarto {
  const decimi = (n: number): number => Math.round(n * 10) / 10;
  return { x: decimi(ora.x + atteso.x - misurato.x), y: decimi(ora.y + atteso.y - misurato.y) };
}

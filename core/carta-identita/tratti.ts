import type { Tratto } from '#contract/wa/carta-identita.ts';

/**
 * Rows in order of series and number, gathered into stretches of consecutive numbers that are alike.
 * @param come what has to be the same along a stretch, beside the series.
 */
export function inTratti<R extends { readonly serie: string; readonly numero: number }, A extends object>(
  righe: readonly R[],
  come: (riga: R) => A,
): (Tratto & A)[] {
  const tratti: (Tratto & A)[] = [];
  let chiave = '';
  for (const riga of righe) {
    const altro = come(riga);
    const sua = `${riga.serie} ${JSON.stringify(altro)}`;
    const ultimo = tratti.at(-1);
    if (ultimo && sua === chiave && ultimo.al === riga.numero - 1) ultimo.al = riga.numero;
    else tratti.push({ serie: riga.serie, dal: riga.numero, al: riga.numero, ...altro });
    chiave = sua;
  }
  return tratti;
}

/** Every blank of a stretch. */
export function numeriDi({ serie, dal, al }: Tratto): { serie: string; numero: number }[] {
  return Array.from({ length: al - dal + 1 }, (_, i) => ({ serie, numero: dal + i }));
}

export function inParole({ serie, dal, al }: Tratto): string {
  const cifre = (n: number): string => `${serie} ${String(n).padStart(7, '0')}`;
  return dal === al ? cifre(dal) : `${cifre(dal)}–${cifre(al)}`;
}

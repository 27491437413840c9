import type { Mattone } from './blocchi.ts';

/** What one page holds, top to bottom. */
export type Impaginata = readonly Mattone[];

const somma = (mattoni: readonly Mattone[]): number => mattoni.reduce((s, m) => s + m.altezza, 0);

/** Bricks that may not be parted: each heading or introduction with what follows it. */
function gruppi(mattoni: readonly Mattone[]): Mattone[][] {
  const risultato: Mattone[][] = [];
  let aperto: Mattone[] = [];
  for (const mattone of mattoni) {
    aperto.push(mattone);
    if (mattone.conIlSeguente) continue;
    risultato.push(aperto);
    aperto = [];
  }
  return aperto.length > 0 ? [...risultato, aperto] : risultato;
}

function inCima(gruppo: readonly Mattone[]): Mattone[] {
  const testa = gruppo[0]?.testa;
  return testa ? [testa, ...gruppo] : [...gruppo];
}

/**
 * Fills the pages, then leaves room at the foot of the last one for what closes the document. The closing never stands
 * alone: nobody should sign a page that certifies nothing, so the last group goes along with it.
 * @param spazio points for the flow on the first page and on the others; @param chiusura points that the closing takes.
 */
export function impagina(
  mattoni: readonly Mattone[],
  spazio: { prima: number; altre: number },
  chiusura: number,
): Impaginata[] {
  const pagine: Mattone[][][] = [[]];
  const resto = (): number =>
    (pagine.length === 1 ? spazio.prima : spazio.altre) - somma((pagine.at(-1) ?? []).flat());
  for (const gruppo of gruppi(mattoni)) {
    // A group taller than a page is drawn all the same, rather than turning pages for ever.
    if (somma(gruppo) > resto() && (pagine.at(-1) ?? []).length > 0) pagine.push([inCima(gruppo)]);
    else pagine.at(-1)?.push(gruppo);
  }
  if (chiusura > resto()) {
    const ultima = pagine.at(-1) ?? [];
    const portato = ultima.length > 1 ? ultima.pop() : undefined;
    pagine.push(portato ? [inCima(portato)] : []);
  }
  return pagine.map((gruppiDiPagina) => gruppiDiPagina.flat());
}

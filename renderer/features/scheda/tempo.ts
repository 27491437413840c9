/** A stretch of the line of time, in hundredths of its length. */
export interface Segmento {
  readonly da: number;
  readonly largo: number;
}
export interface Tratto {
  readonly dal: string;
  readonly al?: string | undefined;
}

/** Narrower than this a stretch could be neither seen nor told from its neighbours. */
const minimo = 3;

const giorno = (data: string): number => Date.parse(`${data}T00:00:00Z`) / 86_400_000;

/**
 * Stretches laid on one line as long as the time from the first to today. Short ones are widened, at the cost of the
 * others: the line tells the order and the rough proportions, the dates stand beside it.
 */
export function segmenti(tratti: readonly Tratto[], oggi: string): Segmento[] {
  const [primo] = tratti;
  if (!primo) return [];
  const fine = (uno: Tratto, poi: Tratto | undefined): number =>
    giorno(poi?.dal ?? uno.al ?? (uno.dal > oggi ? uno.dal : oggi));
  const giorni = tratti.map((uno, i) => Math.max(1, fine(uno, tratti[i + 1]) - giorno(uno.dal)));
  const somma = giorni.reduce((a, b) => a + b, 0);
  const larghi = giorni.map((uno) => Math.max(minimo, (uno / somma) * 100));
  const tutto = larghi.reduce((a, b) => a + b, 0);
  let da = 0;
  return larghi.map((uno) => {
    const largo = (uno / tutto) * 100;
    const segmento = { da, largo };
    da += largo;
    return segmento;
  });
}

/** Holes between stretches, when the person was in no register: made visible as stretches of their own. */
export function conVuoti<T extends Tratto>(
  tratti: readonly T[],
): (T | (Tratto & { readonly vuoto: true }))[] {
  return tratti.flatMap((uno, i) => {
    const poi = tratti[i + 1];
    const fine = uno.al;
    if (!poi || fine === undefined || giorno(poi.dal) - giorno(fine) <= 1) return [uno];
    const dal = new Date((giorno(fine) + 1) * 86_400_000).toISOString().slice(0, 10);
    return [uno, { dal, vuoto: true as const }];
  });
}

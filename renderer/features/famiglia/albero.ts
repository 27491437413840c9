import type { Componente } from '#contract/wa/registro.ts';

/** A member in place; `x` and `y` are the top left corner. */
export interface Nodo {
  readonly chi: Componente;
  readonly x: number;
  readonly y: number;
}
export interface Albero {
  /** First the oldest generation, left to right: the order in which one reads, and moves by keyboard. */
  readonly nodi: readonly Nodo[];
  /** Lines between couples, and from parents to children. */
  readonly coppie: readonly string[];
  readonly filiazioni: readonly string[];
  readonly larghezza: number;
  readonly altezza: number;
}

export const misure = { larghezza: 216, altezza: 64, fra: 24, sotto: 44 } as const;

const intestatario = '1';
const sposi = new Set(['2', '28']);
/** Generations from the head, by tie (tab. 05): up is before. Whoever is not here stands in a row of their own. */
const generazioni: Readonly<Record<string, number>> = {
  ...{ 8: -3, 7: -2, 6: -1, 11: -1, 17: -1, 21: -1 },
  ...{ 1: 0, 2: 0, 28: 0, 9: 0, 12: 0, 18: 0, 23: 0 },
  ...{ 3: 1, 10: 1, 16: 1, 20: 1, 81: 1, 4: 2, 5: 3 },
};
const ultima = 9;

/** Beside the head their spouse, then the rest as the family lists them. */
function posto({ codiceLegame }: Componente): number {
  if (codiceLegame === intestatario) return 0;
  if (sposi.has(codiceLegame)) return 1;
  return codiceLegame === '23' ? 2 : 3;
}

function righe(componenti: readonly Componente[]): Componente[][] {
  const per = new Map<number, Componente[]>();
  for (const uno of componenti) {
    const generazione = generazioni[uno.codiceLegame] ?? ultima;
    per.set(generazione, [...(per.get(generazione) ?? []), uno]);
  }
  return [...per.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, riga]) => riga.toSorted((a, b) => posto(a) - posto(b)));
}

const centro = ({ x }: Nodo): number => x + misure.larghezza / 2;

/** Who lives together, drawn by generations; ties are those that the register knows, else those to the head. */
export function disegna(componenti: readonly Componente[]): Albero {
  const livelli = righe(componenti);
  const passo = misure.larghezza + misure.fra;
  const larghezza = Math.max(0, ...livelli.map((riga) => riga.length * passo - misure.fra));
  const nodi = livelli.flatMap((riga, i) => {
    const margine = (larghezza - (riga.length * passo - misure.fra)) / 2;
    return riga.map((chi, j): Nodo => ({
      chi,
      x: margine + j * passo,
      y: i * (misure.altezza + misure.sotto),
    }));
  });
  const di = new Map(nodi.map((nodo) => [nodo.chi.idSchedaSoggettoANPR, nodo]));
  const capo = nodi.find(({ chi }) => chi.codiceLegame === intestatario);
  const sposo = nodi.find(({ chi }) => sposi.has(chi.codiceLegame));

  const coppie = nodi.flatMap((nodo): string[] => {
    const altro = nodo === capo ? sposo : di.get(nodo.chi.coniuge ?? '');
    if (!altro || altro.y !== nodo.y || altro.x <= nodo.x) return [];
    const y = nodo.y + misure.altezza / 2;
    return [`M${nodo.x + misure.larghezza} ${y}H${altro.x}`];
  });

  function genitori({ chi }: Nodo): Nodo[] {
    const noti = [chi.madre, chi.padre].flatMap((id) => di.get(id ?? '') ?? []);
    if (noti.length > 0) return noti;
    return chi.codiceLegame === '3' && capo ? [capo] : [];
  }
  const filiazioni = nodi.flatMap((nodo): string[] => {
    const suoi = genitori(nodo).filter(({ y }) => y < nodo.y);
    const [primo] = suoi;
    if (!primo) return [];
    const due = suoi.length === 2 && suoi.every(({ y }) => y === primo.y);
    const da = due ? suoi.reduce((somma, uno) => somma + centro(uno), 0) / 2 : centro(primo);
    const alto = due ? primo.y + misure.altezza / 2 : primo.y + misure.altezza;
    const mezzo = nodo.y - misure.sotto / 2;
    // Parents who are no couple are joined by their child alone.
    const unione = due ? `M${Math.min(...suoi.map(centro))} ${alto}H${Math.max(...suoi.map(centro))}` : '';
    return [`${unione}M${da} ${alto}V${mezzo}H${centro(nodo)}V${nodo.y}`];
  });
  const altezza = livelli.length === 0 ? 0 : livelli.length * (misure.altezza + misure.sotto) - misure.sotto;
  return { nodi, coppie, filiazioni, larghezza, altezza };
}

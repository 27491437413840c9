import { larghezza, tratti } from './testo.ts';
import type { Parte, Peso } from './carattere.ts';

/** Red, green, blue from 0 to 1. */
export type Colore = readonly [number, number, number];

export interface StileTesto {
  readonly peso?: Peso;
  readonly corpo: number;
  readonly colore?: Colore;
  readonly spaziatura?: number;
  readonly allinea?: 'sinistra' | 'centro' | 'destra';
}

export const nero: Colore = [0.09, 0.1, 0.12];

const n = (valore: number): string => String(Math.round(valore * 100) / 100);
const rgb = (colore: Colore): string => colore.map((c) => String(Math.round(c * 1000) / 1000)).join(' ');
const esa = (gid: number): string => gid.toString(16).padStart(4, '0');

/**
 * Writes the operators of one page (ISO 32000-1 §8, §9). Origin at the bottom left, points; the order of the calls is
 * the reading order of the text.
 */
export interface Penna {
  /** @param x of the left, the middle or the right end, as `allinea` says; @param y of the baseline. */
  testo(x: number, y: number, testo: string, stile: StileTesto): void;
  linea(x1: number, y1: number, x2: number, y2: number, stile: { colore: Colore; spessore: number }): void;
  /** Rectangles `[x, y, width, height]` filled together. */
  riempi(rettangoli: readonly (readonly [number, number, number, number])[], colore: Colore): void;
  contorno(
    rettangolo: readonly [number, number, number, number],
    stile: { colore: Colore; spessore: number; tratteggio?: number },
  ): void;
  /** Raw path operators in a space moved to (x, y) and scaled. */
  figura(x: number, y: number, scala: number, operatori: string): void;
  /** Large and pale, across the page, over what is already there; no part of the text (ISO 32000-1 §14.8.2.2). */
  filigrana(testo: string, larga: number, alta: number): void;
  fine(): { operatori: string; caratteri: ReadonlyMap<Peso, ReadonlySet<Parte>> };
}

/** Graphics state of the watermark: the sheet stays readable through it. */
export const statoVelato = 'Velato';
export const nomeFont = (peso: Peso, parte: Parte): string => `T${peso}${parte === 'latin' ? '' : 'x'}`;

export function creaPenna(): Penna {
  const righe: string[] = [];
  const caratteri = new Map<Peso, Set<Parte>>();

  function scrivi(testo: string, { peso = 400, corpo, colore = nero, spaziatura = 0 }: StileTesto): string {
    const parti = caratteri.get(peso) ?? new Set<Parte>();
    caratteri.set(peso, parti);
    const pezzi = tratti(testo, peso).map(({ parte, glifi }) => {
      parti.add(parte);
      return `/${nomeFont(peso, parte)} ${n(corpo)} Tf <${glifi.map((g) => esa(g.gid)).join('')}> Tj`;
    });
    return `${rgb(colore)} rg ${n(spaziatura)} Tc ${pezzi.join(' ')}`;
  }

  return {
    testo(x, y, testo, stile) {
      const { peso = 400, corpo, spaziatura = 0, allinea = 'sinistra' } = stile;
      const larga = allinea === 'sinistra' ? 0 : larghezza(testo, peso, corpo, spaziatura) - spaziatura;
      const da = allinea === 'centro' ? x - larga / 2 : x - larga;
      righe.push(`BT 1 0 0 1 ${n(da)} ${n(y)} Tm ${scrivi(testo, stile)} ET`);
    },
    linea(x1, y1, x2, y2, { colore, spessore }) {
      righe.push(`${rgb(colore)} RG ${n(spessore)} w ${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`);
    },
    riempi(rettangoli, colore) {
      righe.push(`${rgb(colore)} rg ${rettangoli.map((r) => `${r.map(n).join(' ')} re`).join('\n')} f`);
    },
    contorno(rettangolo, { colore, spessore, tratteggio = 0 }) {
      const tratti = tratteggio > 0 ? `[${n(tratteggio)}] 0 d` : '[] 0 d';
      righe.push(`${rgb(colore)} RG ${n(spessore)} w ${tratti} ${rettangolo.map(n).join(' ')} re S [] 0 d`);
    },
    figura(x, y, scala, operatori) {
      righe.push(`q ${n(scala)} 0 0 ${n(scala)} ${n(x)} ${n(y)} cm ${operatori} Q`);
    },
    filigrana(testo, larga, alta) {
      const angolo = Math.atan2(alta, larga);
      const [cos, sen] = [Math.cos(angolo), Math.sin(angolo)];
      const diagonale = Math.hypot(larga, alta) * 0.72;
      const corpo = Math.min(150, (diagonale * 100) / larghezza(testo, 700, 100));
      const lungo = larghezza(testo, 700, corpo);
      // The middle of the capitals on the middle of the page.
      const x = larga / 2 - (lungo / 2) * cos + corpo * 0.34 * sen;
      const y = alta / 2 - (lungo / 2) * sen - corpo * 0.34 * cos;
      const matrice = [cos, sen, -sen, cos].map((v) => String(Math.round(v * 10_000) / 10_000)).join(' ');
      const stile = { peso: 700, corpo, colore: [0.09, 0.2, 0.3] } as const;
      const scritta = `BT ${matrice} ${n(x)} ${n(y)} Tm ${scrivi(testo, stile)} ET`;
      righe.push(`/Artifact BMC q /${statoVelato} gs ${scritta} Q EMC`);
    },
    fine: () => ({ operatori: righe.join('\n'), caratteri }),
  };
}

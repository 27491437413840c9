import { n, rgb, type Colore } from './inchiostro.ts';

/** Lines, tints and pictures of a page: decoration anywhere but in a figure. */
export interface Forme {
  linea(x1: number, y1: number, x2: number, y2: number, stile: { colore: Colore; spessore: number }): void;
  /** Rectangles `[x, y, width, height]` filled together. */
  riempi(rettangoli: readonly (readonly [number, number, number, number])[], colore: Colore): void;
  contorno(
    rettangolo: readonly [number, number, number, number],
    stile: { colore: Colore; spessore: number; tratteggio?: number },
  ): void;
  /** Raw path operators in a space moved to (x, y) and scaled. */
  figura(x: number, y: number, scala: number, operatori: string): void;
  /** The picture of that name among the resources of the page. */
  immagine(nome: string, rettangolo: readonly [number, number, number, number]): void;
}

/** @param disegna receives the operators of each. */
export function creaForme(disegna: (operatori: string) => void): Forme {
  return {
    linea(x1, y1, x2, y2, { colore, spessore }) {
      disegna(`${rgb(colore)} RG ${n(spessore)} w ${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`);
    },
    riempi(rettangoli, colore) {
      disegna(`${rgb(colore)} rg ${rettangoli.map((r) => `${r.map(n).join(' ')} re`).join('\n')} f`);
    },
    contorno(rettangolo, { colore, spessore, tratteggio = 0 }) {
      const tratti = tratteggio > 0 ? `[${n(tratteggio)}] 0 d` : '[] 0 d';
      const forma = `${tratti} ${rettangolo.map(n).join(' ')} re S [] 0 d`;
      disegna(`${rgb(colore)} RG ${n(spessore)} w ${forma}`);
    },
    figura(x, y, scala, operatori) {
      disegna(`q ${n(scala)} 0 0 ${n(scala)} ${n(x)} ${n(y)} cm ${operatori} Q`);
    },
    immagine(nome, [x, y, larga, alta]) {
      disegna(`q ${n(larga)} 0 0 ${n(alta)} ${n(x)} ${n(y)} cm /${nome} Do Q`);
    },
  };
}

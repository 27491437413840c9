import type { Blocco } from '../contenuto.ts';
import type { Peso } from './carattere.ts';
import { blu, filo, foglio, grigio, larghezzaUtile, velo } from './pagina.ts';
import type { Penna } from './penna.ts';
import { aCapo } from './testo.ts';

/** A piece that stays whole: its height is known before it is drawn. `y` of `disegna` is its upper edge. */
export interface Mattone {
  readonly altezza: number;
  /** Drawn again above it when it opens a page: the head of its table. */
  readonly testa?: Mattone;
  /** Stays with the one that follows: a heading, an introduction. */
  readonly conIlSeguente?: true;
  disegna(penna: Penna, y: number): void;
}

const corpo = 11.5;
const interlinea = 16.5;

export function paragrafo(
  testo: string,
  stile: {
    peso?: Peso;
    corpo?: number;
    interlinea?: number;
    colore?: typeof blu;
    prima?: number;
    dopo?: number;
    centro?: boolean;
  } = {},
): Mattone {
  const {
    peso = 400,
    corpo: c = corpo,
    interlinea: passo = interlinea,
    prima = 0,
    dopo = 7,
    centro = false,
  } = stile;
  const righe = aCapo(testo, peso, c, larghezzaUtile);
  const x = centro ? foglio.sinistra + larghezzaUtile / 2 : foglio.sinistra;
  return {
    altezza: prima + righe.length * passo + dopo,
    disegna: (penna, y) => {
      righe.forEach((riga, i) => {
        penna.testo(x, y - prima - c - i * passo, riga, {
          peso,
          corpo: c,
          ...(stile.colore && { colore: stile.colore }),
          ...(centro && { allinea: 'centro' as const }),
        });
      });
    },
  };
}

/** A tinted panel: one strong line, or more if it is long, and what completes it. */
export function riquadro(testo: string, sotto: readonly string[], corpoTitolo = 15): Mattone {
  const dentro = larghezzaUtile - 36;
  const titolo = aCapo(testo, 700, corpoTitolo, dentro);
  const righe = sotto.flatMap((riga) => aCapo(riga, 400, corpo, dentro));
  const passo = corpoTitolo + 5;
  const alto = 12 + titolo.length * passo + righe.length * interlinea + 11;
  return {
    altezza: alto + 14,
    disegna: (penna, y) => {
      penna.riempi([[foglio.sinistra, y - alto, larghezzaUtile, alto]], velo);
      penna.riempi([[foglio.sinistra, y - alto, 3, alto]], blu);
      const x = foglio.sinistra + 18;
      titolo.forEach((riga, i) => {
        penna.testo(x, y - 10 - corpoTitolo - i * passo, riga, {
          peso: 700,
          corpo: corpoTitolo,
          colore: blu,
        });
      });
      const inizio = y - 12 - titolo.length * passo;
      righe.forEach((riga, i) => {
        penna.testo(x, inizio - corpo - i * interlinea, riga, { corpo });
      });
    },
  };
}

function voci(righe: readonly (readonly [string, string])[]): Mattone[] {
  const colonna = 150;
  return righe.map(([etichetta, valore]) => {
    const testo = aCapo(valore, 600, corpo, larghezzaUtile - colonna);
    return {
      altezza: testo.length * interlinea + 4,
      disegna: (penna, y) => {
        penna.testo(foglio.sinistra, y - corpo, etichetta, { corpo: 10.5, colore: grigio });
        testo.forEach((riga, i) => {
          penna.testo(foglio.sinistra + colonna, y - corpo - i * interlinea, riga, { peso: 600, corpo });
        });
      },
    };
  });
}

/** Shares of the width: a narrow column of numbers, a wide one of names, the rest alike. */
function colonneDi(quante: number): number[] {
  const parti = [0.06, 0.4, ...Array.from({ length: quante - 2 }, () => 0.54 / (quante - 2))];
  return parti.slice(0, quante).map((parte) => parte * larghezzaUtile);
}

function tabella(colonne: readonly string[], righe: readonly (readonly string[])[]): Mattone[] {
  const larghe = colonneDi(colonne.length);
  const inizio = larghe.map((_, i) => foglio.sinistra + larghe.slice(0, i).reduce((a, b) => a + b, 0));
  const corpoRiga = 10.5;
  const passo = 14;
  const testa: Mattone = {
    altezza: 24,
    conIlSeguente: true,
    disegna: (penna, y) => {
      penna.riempi([[foglio.sinistra, y - 20, larghezzaUtile, 20]], blu);
      colonne.forEach((titolo, i) => {
        penna.testo((inizio[i] ?? 0) + 6, y - 13.8, titolo, {
          peso: 600,
          corpo: 9.5,
          colore: [1, 1, 1],
        });
      });
    },
  };
  const corpoTabella = righe.map((celle): Mattone => {
    const testi = celle.map((cella, i) =>
      aCapo(cella, i === 1 ? 600 : 400, corpoRiga, (larghe[i] ?? 0) - 10),
    );
    const alto = Math.max(...testi.map((t) => t.length)) * passo + 8;
    return {
      altezza: alto,
      testa,
      disegna: (penna, y) => {
        testi.forEach((linee, i) => {
          linee.forEach((linea, j) => {
            penna.testo((inizio[i] ?? 0) + 6, y - 4 - corpoRiga - j * passo + 1, linea, {
              peso: i === 1 ? 600 : 400,
              corpo: corpoRiga,
            });
          });
        });
        penna.linea(foglio.sinistra, y - alto, foglio.destra, y - alto, { colore: filo, spessore: 0.5 });
      },
    };
  });
  return [testa, ...corpoTabella];
}

export function mattoniDi(blocco: Blocco): Mattone[] {
  switch (blocco.tipo) {
    case 'paragrafo':
      return [{ ...paragrafo(blocco.testo), conIlSeguente: true }];
    case 'rilievo':
      return [riquadro(blocco.testo, blocco.sotto, 13)];
    case 'voci':
      return voci(blocco.voci);
    case 'tabella':
      return tabella(blocco.colonne, blocco.righe);
  }
}

import type { Blocco } from '../contenuto.ts';
import type { Mattone } from './blocchi.ts';
import { blu, filo, foglio, larghezzaUtile } from './pagina.ts';
import type { Penna } from './penna.ts';
import { aCapo, larghezza } from './testo.ts';

type Tabella = Extract<Blocco, { tipo: 'tabella' }>;

/** Shares of the width: a narrow column of numbers, a wide one of names, the rest alike. */
function colonneDi(quante: number): number[] {
  const parti = [0.06, 0.4, ...Array.from({ length: quante - 2 }, () => 0.54 / (quante - 2))];
  return parti.slice(0, quante).map((parte) => parte * larghezzaUtile);
}

const corpoRiga = 10.5;
const passo = 14;
const bianco = [1, 1, 1] as const;

/** Points that the longest word, title or cell of a column takes on one line, in either language. */
function intera(colonna: number, tabella: Tabella, altra: Tabella | undefined): number {
  const righe = (t: Tabella | undefined): string[] => (t?.righe ?? []).map((celle) => celle[colonna] ?? '');
  return Math.max(
    larghezza(tabella.colonne[colonna] ?? '', 600, 9.5),
    larghezza(altra?.colonne[colonna] ?? '', 400, 8.5),
    ...righe(tabella).map((cella) => larghezza(cella, colonna === 1 ? 600 : 400, corpoRiga)),
    ...righe(altra).map((cella) => larghezza(cella, 400, 9)),
  );
}

/** The room that dates and the like leave over goes to what would need another line: an address, a long name. */
function colonnePer(tabella: Tabella, altra: Tabella | undefined): number[] {
  const comuni = colonneDi(tabella.colonne.length);
  const [numero = 0, nome = 0, ...altre] = comuni;
  if (intera(1, tabella, altra) + 10 <= nome) return comuni;
  const strette = altre.map((larga, i) => Math.min(larga, intera(i + 2, tabella, altra) + 16));
  return [numero, larghezzaUtile - numero - strette.reduce((a, b) => a + b, 0), ...strette];
}

/** What the rows of one table share: where columns stand, and what tells its pieces that they are of the same. */
interface Griglia {
  readonly larghe: readonly number[];
  readonly lingua: string | undefined;
  readonly chiavi: { readonly tutta: object; readonly corpo: object };
  /** Where the text of a column begins. */
  x(colonna: number): number;
}

interface Cella {
  readonly righe: readonly string[];
  /** In the other language, when it says otherwise. */
  readonly altre: readonly string[];
}

function grigliaDi(tutta: Tabella, altra: { lingua: string; tabella: Tabella } | undefined): Griglia {
  const larghe = colonnePer(tutta, altra?.tabella);
  const inizio = larghe.map((_, i) => foglio.sinistra + larghe.slice(0, i).reduce((a, b) => a + b, 0));
  return {
    larghe,
    lingua: altra?.lingua,
    chiavi: { tutta: {}, corpo: {} },
    x: (i) => (inizio[i] ?? 0) + 6,
  };
}

function scriviTitoli(
  penna: Penna,
  y: number,
  { griglia, titoli }: { griglia: Griglia; titoli: readonly Cella[] },
  dice: (disegna: () => void) => void,
): void {
  titoli.forEach(({ righe, altre }, i) => {
    dice(() => {
      righe.forEach((riga, j) => {
        penna.testo(griglia.x(i), y - 13.8 - j * 11.5, riga, { peso: 600, corpo: 9.5, colore: bianco });
      });
      const da = y - 13.8 - righe.length * 11.5 + 0.8;
      penna.inLingua(griglia.lingua, () => {
        altre.forEach((riga, j) => {
          penna.testo(griglia.x(i), da - j * 10.5, riga, { corpo: 8.5, colore: bianco });
        });
      });
    });
  });
}

function testaDi(tutta: Tabella, altra: Tabella | undefined, griglia: Griglia): Mattone {
  const titoli = tutta.colonne.map((titolo, i): Cella => {
    const [secondo, larga] = [altra?.colonne[i], (griglia.larghe[i] ?? 0) - 10];
    return {
      righe: aCapo(titolo, 600, 9.5, larga),
      altre: secondo === undefined || secondo === titolo ? [] : aCapo(secondo, 400, 8.5, larga),
    };
  });
  const alto = Math.max(...titoli.map((t) => t.righe.length * 11.5 + t.altre.length * 10.5)) + 8.5;
  const { tutta: chiave } = griglia.chiavi;
  return {
    altezza: alto + 4,
    conIlSeguente: true,
    disegna: (penna, y) => {
      penna.riempi([[foglio.sinistra, y - alto, larghezzaUtile, alto]], blu);
      const titolate = (dice: (disegna: () => void) => void): void => {
        scriviTitoli(penna, y, { griglia, titoli }, dice);
      };
      // On the following pages it is for the eye only.
      if (penna.iniziato(chiave)) {
        titolate((disegna) => {
          disegna();
        });
        return;
      }
      const gruppo = (): void => {
        penna.dice({ ruolo: 'THead' }, () => {
          penna.dice({ ruolo: 'TR' }, () => {
            titolate((disegna) => {
              penna.dice({ ruolo: 'TH' }, disegna);
            });
          });
        });
      };
      penna.dice({ ruolo: 'Table' }, gruppo, chiave);
    },
  };
}

function scriviRiga(penna: Penna, y: number, griglia: Griglia, testi: readonly Cella[]): void {
  testi.forEach(({ righe, altre }, i) => {
    penna.dice({ ruolo: 'TD' }, () => {
      righe.forEach((linea, j) => {
        const stile = { peso: i === 1 ? (600 as const) : (400 as const), corpo: corpoRiga };
        penna.testo(griglia.x(i), y - 3 - corpoRiga - j * passo, linea, stile);
      });
      const da = y - 3 - corpoRiga - righe.length * passo + 1.5;
      penna.inLingua(griglia.lingua, () => {
        altre.forEach((linea, j) => {
          penna.testo(griglia.x(i), da - j * 11.5, linea, { corpo: 9 });
        });
      });
    });
  });
}

function rigaDi(
  celle: readonly string[],
  seconde: readonly string[] | undefined,
  griglia: Griglia,
): Omit<Mattone, 'testa'> {
  const testi = celle.map((cella, i): Cella => {
    const [seconda, larga] = [seconde?.[i], (griglia.larghe[i] ?? 0) - 10];
    return {
      righe: aCapo(cella, i === 1 ? 600 : 400, corpoRiga, larga),
      altre: seconda === undefined || seconda === cella ? [] : aCapo(seconda, 400, 9, larga),
    };
  });
  const alto = Math.max(...testi.map((t) => t.righe.length * passo + t.altre.length * 11.5)) + 8;
  const { chiavi } = griglia;
  return {
    altezza: alto,
    disegna: (penna, y) => {
      const riga = (): void => {
        penna.dice({ ruolo: 'TR' }, () => {
          scriviRiga(penna, y, griglia, testi);
        });
      };
      const gruppo = (): void => {
        penna.dice({ ruolo: 'TBody' }, riga, chiavi.corpo);
      };
      penna.dice({ ruolo: 'Table' }, gruppo, chiavi.tutta);
      penna.linea(foglio.sinistra, y - alto, foglio.destra, y - alto, { colore: filo, spessore: 0.5 });
    },
  };
}

/** A row of a table that may go on over several pages: one table all the same for whoever listens to it. */
export function tabella(
  tutta: Tabella,
  altra?: { readonly lingua: string; readonly tabella: Tabella },
): Mattone[] {
  const griglia = grigliaDi(tutta, altra);
  const testa = testaDi(tutta, altra?.tabella, griglia);
  return [
    testa,
    ...tutta.righe.map((celle, r) => ({ ...rigaDi(celle, altra?.tabella.righe[r], griglia), testa })),
  ];
}

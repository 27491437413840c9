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

/** A row of a table that may go on over several pages: one table all the same for whoever listens to it. */
export function tabella(
  tutta: Tabella,
  altra?: { readonly lingua: string; readonly tabella: Tabella },
): Mattone[] {
  const { colonne, righe } = tutta;
  const larghe = colonnePer(tutta, altra?.tabella);
  const inizio = larghe.map((_, i) => foglio.sinistra + larghe.slice(0, i).reduce((a, b) => a + b, 0));
  const x = (i: number): number => (inizio[i] ?? 0) + 6;
  const chiavi = { tutta: {}, corpo: {} };
  const titoli = colonne.map((titolo, i) => {
    const secondo = altra?.tabella.colonne[i];
    return {
      righe: aCapo(titolo, 600, 9.5, (larghe[i] ?? 0) - 10),
      altre:
        secondo === undefined || secondo === titolo ? [] : aCapo(secondo, 400, 8.5, (larghe[i] ?? 0) - 10),
    };
  });
  const altoTesta = Math.max(...titoli.map((t) => t.righe.length * 11.5 + t.altre.length * 10.5)) + 8.5;

  function scriviTitoli(penna: Penna, y: number, dice: (disegna: () => void) => void): void {
    titoli.forEach(({ righe: prime, altre }, i) => {
      dice(() => {
        prime.forEach((riga, j) => {
          penna.testo(x(i), y - 13.8 - j * 11.5, riga, { peso: 600, corpo: 9.5, colore: bianco });
        });
        const da = y - 13.8 - prime.length * 11.5 + 0.8;
        penna.inLingua(altra?.lingua, () => {
          altre.forEach((riga, j) => {
            penna.testo(x(i), da - j * 10.5, riga, { corpo: 8.5, colore: bianco });
          });
        });
      });
    });
  }

  const testa: Mattone = {
    altezza: altoTesta + 4,
    conIlSeguente: true,
    disegna: (penna, y) => {
      penna.riempi([[foglio.sinistra, y - altoTesta, larghezzaUtile, altoTesta]], blu);
      // On the following pages it is for the eye only.
      if (penna.iniziato(chiavi.tutta)) {
        scriviTitoli(penna, y, (disegna) => {
          disegna();
        });
        return;
      }
      penna.dice(
        { ruolo: 'Table' },
        () => {
          penna.dice({ ruolo: 'THead' }, () => {
            penna.dice({ ruolo: 'TR' }, () => {
              scriviTitoli(penna, y, (disegna) => {
                penna.dice({ ruolo: 'TH' }, disegna);
              });
            });
          });
        },
        chiavi.tutta,
      );
    },
  };
  const corpoTabella = righe.map((celle, r): Mattone => {
    const testi = celle.map((cella, i) => {
      const seconda = altra?.tabella.righe[r]?.[i];
      return {
        righe: aCapo(cella, i === 1 ? 600 : 400, corpoRiga, (larghe[i] ?? 0) - 10),
        altre:
          seconda === undefined || seconda === cella ? [] : aCapo(seconda, 400, 9, (larghe[i] ?? 0) - 10),
      };
    });
    const alto = Math.max(...testi.map((t) => t.righe.length * passo + t.altre.length * 11.5)) + 8;
    const scriviRiga = (penna: Penna, y: number): void => {
      testi.forEach(({ righe: prime, altre }, i) => {
        penna.dice({ ruolo: 'TD' }, () => {
          prime.forEach((linea, j) => {
            const stile = { peso: i === 1 ? (600 as const) : (400 as const), corpo: corpoRiga };
            penna.testo(x(i), y - 3 - corpoRiga - j * passo, linea, stile);
          });
          const da = y - 3 - corpoRiga - prime.length * passo + 1.5;
          penna.inLingua(altra?.lingua, () => {
            altre.forEach((linea, j) => {
              penna.testo(x(i), da - j * 11.5, linea, { corpo: 9 });
            });
          });
        });
      });
    };
    return {
      altezza: alto,
      testa,
      disegna: (penna, y) => {
        const tutta = { ruolo: 'Table' } as const;
        const gruppo = { ruolo: 'TBody' } as const;
        const riga = (): void => {
          penna.dice({ ruolo: 'TR' }, () => {
            scriviRiga(penna, y);
          });
        };
        penna.dice(
          tutta,
          () => {
            penna.dice(gruppo, riga, chiavi.corpo);
          },
          chiavi.tutta,
        );
        penna.linea(foglio.sinistra, y - alto, foglio.destra, y - alto, { colore: filo, spessore: 0.5 });
      },
    };
  });
  return [testa, ...corpoTabella];
}

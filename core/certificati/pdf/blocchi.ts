import type { Blocco } from '../contenuto.ts';
import type { Peso } from './carattere.ts';
import { blu, foglio, grigio, larghezzaUtile, velo } from './pagina.ts';
import type { Penna } from './penna.ts';
import type { Ruolo } from './struttura.ts';
import { tabella } from './tabella.ts';
import { aCapo, larghezza } from './testo.ts';

/** A piece that stays whole: its height is known before it is drawn. `y` of `disegna` is its upper edge. */
export interface Mattone {
  readonly altezza: number;
  /** Drawn again above it when it opens a page: the head of its table. */
  readonly testa?: Mattone;
  /** Stays with the one that follows: a heading, an introduction. */
  readonly conIlSeguente?: true;
  disegna(penna: Penna, y: number): void;
}

/** The same words in the second language of the sheet, said only where they differ. */
export interface Altra {
  /** `de-DE`. */
  readonly lingua: string;
  readonly testo: string;
}

export const corpo = 11.5;
export const interlinea = 16.5;
/** Of a sheet that says everything twice: what a family of three needs stays on one page. */
const interlineaDoppia = 15;

export interface StileParagrafo {
  readonly peso?: Peso;
  readonly corpo?: number;
  readonly interlinea?: number;
  readonly colore?: typeof blu;
  readonly prima?: number;
  readonly dopo?: number;
  readonly centro?: boolean;
  readonly ruolo?: Ruolo;
}

/** Centred lines as long as each other: a title does not leave its last word alone. */
function bilanciate(testo: string, peso: Peso, corpo: number): string[] {
  const piene = aCapo(testo, peso, corpo, larghezzaUtile);
  if (piene.length === 1) return piene;
  for (let larga = larghezzaUtile / piene.length; larga < larghezzaUtile; larga += 12) {
    const righe = aCapo(testo, peso, corpo, larga);
    if (righe.length === piene.length) return righe;
  }
  return piene;
}

export function paragrafo(testo: string, stile: StileParagrafo = {}, altra?: Altra): Mattone {
  const {
    peso = 400,
    corpo: c = corpo,
    interlinea: passo = altra ? interlineaDoppia : interlinea,
    prima = 0,
    dopo = altra ? 5 : 7,
    centro = false,
    ruolo = 'P',
    colore,
  } = stile;
  const righe = centro ? bilanciate(testo, peso, c) : aCapo(testo, peso, c, larghezzaUtile);
  const x = centro ? foglio.sinistra + larghezzaUtile / 2 : foglio.sinistra;
  const seconda =
    altra && altra.testo !== testo
      ? paragrafo(altra.testo, {
          corpo: c > 14 ? c * 0.72 : c - 1,
          interlinea: c > 14 ? passo * 0.76 : passo - 2,
          colore: grigio,
          dopo,
          centro,
        })
      : undefined;
  const propria = prima + righe.length * passo;
  return {
    altezza: propria + (seconda ? seconda.altezza : dopo),
    disegna: (penna, y) => {
      penna.dice({ ruolo }, () => {
        righe.forEach((riga, i) => {
          penna.testo(x, y - prima - c - i * passo, riga, {
            peso,
            corpo: c,
            ...(colore && { colore }),
            ...(centro && { allinea: 'centro' as const }),
          });
        });
      });
      if (seconda && altra)
        penna.inLingua(altra.lingua, () => {
          seconda.disegna(penna, y - propria);
        });
    },
  };
}

const dentroRiquadro = larghezzaUtile - 36;

interface Sotto {
  readonly righe: readonly string[];
  readonly corpo: number;
  readonly passo: number;
  readonly lingua?: string | undefined;
  /** Points to the right of its line: said beside the first language, which takes no less room than it needs. */
  readonly accanto?: number;
}

/** What completes a panel, each line with its other language beside it, or under it when there is no room. */
function righeSotto(
  sotto: readonly string[],
  riposo: number,
  altra: { readonly lingua: string; readonly sotto: readonly string[] } | undefined,
): Sotto[] {
  const dentro = dentroRiquadro;
  return sotto.flatMap((riga, i): Sotto[] => {
    const tradotta = altra?.sotto[i];
    const propria = { righe: aCapo(riga, 400, corpo, dentro), corpo, passo: riposo };
    if (tradotta === undefined || tradotta === riga) return [propria];
    const lingua = altra?.lingua;
    const inizio = larghezza(riga, 400, corpo) + 5;
    if (inizio + larghezza(`· ${tradotta}`, 400, corpo - 1.5) <= dentro)
      return [
        { ...propria, righe: [`${riga} `], passo: 0 },
        { righe: [`· ${tradotta}`], corpo: corpo - 1.5, passo: riposo, lingua, accanto: inizio },
      ];
    return [
      propria,
      { righe: aCapo(tradotta, 400, corpo - 1.5, dentro), corpo: corpo - 1.5, passo: 13.5, lingua },
    ];
  });
}

/** A tinted panel: one strong line, or more if it is long, and what completes it. */
export function riquadro(
  testo: string,
  sotto: readonly string[],
  corpoTitolo = 15,
  altra?: { readonly lingua: string; readonly sotto: readonly string[]; readonly testo?: string },
): Mattone {
  const [bordo, riposo] = altra ? [9, interlineaDoppia] : [12, interlinea];
  const titolo = aCapo(testo, 700, corpoTitolo, dentroRiquadro);
  const passo = corpoTitolo + 5;
  const secondo =
    altra?.testo === undefined || altra.testo === testo
      ? []
      : aCapo(altra.testo, 600, corpoTitolo - 2.5, dentroRiquadro);
  const righe = righeSotto(sotto, riposo, altra);
  const testa = titolo.length * passo + secondo.length * (passo - 2);
  const alto = bordo + testa + righe.reduce((s, r) => s + r.righe.length * r.passo, 0) + bordo - 1;
  return {
    altezza: alto + (altra ? 8 : 14),
    disegna: (penna, y) => {
      penna.riempi([[foglio.sinistra, y - alto, larghezzaUtile, alto]], velo);
      penna.riempi([[foglio.sinistra, y - alto, 3, alto]], blu);
      const x = foglio.sinistra + 18;
      penna.dice({ ruolo: 'P' }, () => {
        titolo.forEach((riga, i) => {
          penna.testo(x, y - bordo + 2 - corpoTitolo - i * passo, riga, {
            peso: 700,
            corpo: corpoTitolo,
            colore: blu,
          });
        });
        penna.inLingua(altra?.lingua, () => {
          secondo.forEach((riga, i) => {
            const base = y - bordo + 5 - corpoTitolo - titolo.length * passo - i * (passo - 2);
            penna.testo(x, base, riga, { peso: 600, corpo: corpoTitolo - 2.5, colore: grigio });
          });
        });
      });
      let base = y - bordo - testa;
      for (const { lingua, ...r } of righe) {
        penna.dice({ ruolo: 'P', ...(lingua !== undefined && { lingua }) }, () => {
          for (const riga of r.righe) {
            const colore = lingua === undefined ? {} : { colore: grigio };
            const suaBase = r.accanto === undefined ? base - r.corpo : base - corpo;
            penna.testo(x + (r.accanto ?? 0), suaBase, riga, { corpo: r.corpo, ...colore });
            base -= r.passo;
          }
        });
      }
    },
  };
}

function voci(
  righe: readonly (readonly [string, string])[],
  altra?: { readonly lingua: string; readonly voci: readonly (readonly [string, string])[] },
): Mattone[] {
  const colonna = 150;
  const chiave = {};
  return righe.map(([etichetta, valore], i) => {
    const [etichetta2, valore2] = altra?.voci[i] ?? [];
    const nomi = aCapo(etichetta, 400, 10.5, colonna - 8);
    const seconde =
      etichetta2 === undefined || etichetta2 === etichetta ? [] : aCapo(etichetta2, 400, 9.5, colonna - 8);
    const testo = aCapo(valore, 600, corpo, larghezzaUtile - colonna);
    const tradotto =
      valore2 === undefined || valore2 === valore
        ? []
        : aCapo(valore2, 400, corpo - 1.5, larghezzaUtile - colonna);
    const sinistra = nomi.length * 13.5 + seconde.length * 12;
    const destra = testo.length * interlinea + tradotto.length * 14;
    return {
      altezza: Math.max(sinistra, destra) + 4,
      disegna: (penna, y) => {
        const lingua = altra?.lingua;
        const x = foglio.sinistra + colonna;
        penna.dice(
          { ruolo: 'L' },
          () => {
            penna.dice({ ruolo: 'LI' }, () => {
              penna.dice({ ruolo: 'Lbl' }, () => {
                nomi.forEach((riga, j) => {
                  penna.testo(foglio.sinistra, y - corpo - j * 13.5, riga, { corpo: 10.5, colore: grigio });
                });
                const da = y - corpo - nomi.length * 13.5 + 1;
                penna.inLingua(lingua, () => {
                  seconde.forEach((riga, j) => {
                    penna.testo(foglio.sinistra, da - j * 12, riga, { corpo: 9.5, colore: grigio });
                  });
                });
              });
              penna.dice({ ruolo: 'LBody' }, () => {
                testo.forEach((riga, j) => {
                  penna.testo(x, y - corpo - j * interlinea, riga, { peso: 600, corpo });
                });
                const da = y - corpo - testo.length * interlinea + 1.5;
                penna.inLingua(lingua, () => {
                  tradotto.forEach((riga, j) => {
                    penna.testo(x, da - j * 14, riga, { corpo: corpo - 1.5, colore: grigio });
                  });
                });
              });
            });
          },
          chiave,
        );
      },
    };
  });
}

/** @param altro the same block in the second language. */
export function mattoniDi(blocco: Blocco, altro?: { lingua: string; blocco: Blocco }): Mattone[] {
  const lingua = altro?.lingua ?? '';
  const b = altro?.blocco;
  switch (blocco.tipo) {
    case 'paragrafo': {
      const altra = b?.tipo === 'paragrafo' ? { lingua, testo: b.testo } : undefined;
      return [{ ...paragrafo(blocco.testo, {}, altra), conIlSeguente: true }];
    }
    case 'rilievo':
      return [
        riquadro(
          blocco.testo,
          blocco.sotto,
          13,
          b?.tipo === 'rilievo' ? { lingua, sotto: b.sotto, testo: b.testo } : undefined,
        ),
      ];
    case 'voci':
      return voci(blocco.voci, b?.tipo === 'voci' ? { lingua, voci: b.voci } : undefined);
    case 'tabella':
      return tabella(blocco, b?.tipo === 'tabella' ? { lingua, tabella: b } : undefined);
  }
}

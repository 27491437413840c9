import { larghezza, tratti, type Tratto } from './testo.ts';
import { carattere, type Parte, type Peso } from './carattere.ts';
import { creaStruttura, type Etichetta, type Struttura } from './struttura.ts';

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
 * the reading order of the text. What is drawn within `dice` belongs to the text; all the rest, and lines and tints
 * anywhere but in a figure, is decoration (ISO 32000-1 §14.8.2.2).
 */
export interface Penna {
  /** @param chiave of what may go on over several pages. */
  dice(etichetta: Etichetta, disegna: () => void, chiave?: object): void;
  /** What is drawn is said in another language (`de-DE`) than the document; undefined: the same. */
  inLingua(lingua: string | undefined, disegna: () => void): void;
  /** What `chiave` names was already begun, here or on a former page. */
  iniziato(chiave: object): boolean;
  /** Operators that are not known yet: asked for when all the rest is written. They may hold no text. */
  poi(operatori: (penna: Penna) => void): void;
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
  /** The picture of that name among the resources of the page. */
  immagine(nome: string, rettangolo: readonly [number, number, number, number]): void;
  /** Large and pale, across the page, over what is already there; no part of the text. */
  filigrana(testo: string, larga: number, alta: number): void;
  /** All that was written, in order, as readers of the file will find it. */
  readonly scritte: readonly string[];
  fine(): { operatori: string; caratteri: ReadonlyMap<Peso, ReadonlySet<Parte>> };
}

/** Graphics state of the watermark: the sheet stays readable through it. */
export const statoVelato = 'Velato';
export const nomeFont = (peso: Peso, parte: Parte): string => `T${peso}${parte === 'latin' ? '' : 'x'}`;

function letto(parti: readonly Tratto[], peso: Peso): string {
  return parti
    .flatMap(({ parte, glifi }) => glifi.map(({ gid }) => carattere(peso, parte).codici.get(gid) ?? 0))
    .map((codice) => String.fromCodePoint(codice))
    .join('');
}

/** @param numero of the page, from 0. */
export function creaPenna(numero = 0, struttura: Struttura = creaStruttura()): Penna {
  const righe: (string | (() => string[]))[] = [];
  const scritte: string[] = [];
  const caratteri = new Map<Peso, Set<Parte>>();
  let figura = false;
  let lingua: string | undefined;

  const parla = (operatori: string): string =>
    struttura.dentro
      ? `/Span <<${lingua === undefined ? '' : `/Lang (${lingua})`}/MCID ${struttura.segna(numero)}>> BDC ${operatori} EMC`
      : `/Artifact BMC ${operatori} EMC`;
  /** Within a figure all is figure, and one mark is enough. */
  const decora = (operatori: string): string => (figura ? operatori : `/Artifact BMC ${operatori} EMC`);

  function scrivi(testo: string, { peso = 400, corpo, colore = nero, spaziatura = 0 }: StileTesto): string {
    const parti = caratteri.get(peso) ?? new Set<Parte>();
    caratteri.set(peso, parti);
    const tagliati = tratti(testo, peso);
    scritte.push(letto(tagliati, peso));
    const pezzi = tagliati.map(({ parte, glifi }) => {
      parti.add(parte);
      return `/${nomeFont(peso, parte)} ${n(corpo)} Tf <${glifi.map((g) => esa(g.gid)).join('')}> Tj`;
    });
    return `${rgb(colore)} rg ${n(spaziatura)} Tc ${pezzi.join(' ')}`;
  }

  const penna: Penna = {
    scritte,
    dice(etichetta, disegna, chiave) {
      struttura.entra(etichetta, chiave);
      if (etichetta.ruolo === 'Figure') {
        figura = true;
        righe.push(`/Figure <</MCID ${struttura.segna(numero)}>> BDC`);
        disegna();
        righe.push('EMC');
        figura = false;
      } else disegna();
      struttura.esci();
    },
    inLingua(nuova, disegna) {
      const prima = lingua;
      lingua = nuova ?? prima;
      disegna();
      lingua = prima;
    },
    iniziato: (chiave) => struttura.iniziato(chiave),
    poi(operatori) {
      righe.push(() => {
        const prima = righe.length;
        figura = true;
        operatori(penna);
        figura = false;
        return righe.splice(prima).filter((riga) => typeof riga === 'string');
      });
    },
    testo(x, y, testo, stile) {
      const { peso = 400, corpo, spaziatura = 0, allinea = 'sinistra' } = stile;
      const larga =
        allinea === 'sinistra' ? 0 : larghezza(testo.trimEnd(), peso, corpo, spaziatura) - spaziatura;
      const da = allinea === 'centro' ? x - larga / 2 : x - larga;
      righe.push(parla(`BT 1 0 0 1 ${n(da)} ${n(y)} Tm ${scrivi(testo, stile)} ET`));
    },
    linea(x1, y1, x2, y2, { colore, spessore }) {
      righe.push(decora(`${rgb(colore)} RG ${n(spessore)} w ${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`));
    },
    riempi(rettangoli, colore) {
      righe.push(
        decora(`${rgb(colore)} rg ${rettangoli.map((r) => `${r.map(n).join(' ')} re`).join('\n')} f`),
      );
    },
    contorno(rettangolo, { colore, spessore, tratteggio = 0 }) {
      const tratti = tratteggio > 0 ? `[${n(tratteggio)}] 0 d` : '[] 0 d';
      const forma = `${tratti} ${rettangolo.map(n).join(' ')} re S [] 0 d`;
      righe.push(decora(`${rgb(colore)} RG ${n(spessore)} w ${forma}`));
    },
    figura(x, y, scala, operatori) {
      righe.push(decora(`q ${n(scala)} 0 0 ${n(scala)} ${n(x)} ${n(y)} cm ${operatori} Q`));
    },
    immagine(nome, [x, y, larga, alta]) {
      righe.push(decora(`q ${n(larga)} 0 0 ${n(alta)} ${n(x)} ${n(y)} cm /${nome} Do Q`));
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
    fine: () => ({
      operatori: righe.map((riga) => (typeof riga === 'string' ? riga : riga().join('\n'))).join('\n'),
      caratteri,
    }),
  };
  return penna;
}

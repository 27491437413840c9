import { carattere, type Parte, type Peso } from './carattere.ts';
import { larghezza, tratti, type Tratto } from './testo.ts';

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

export const n = (valore: number): string => String(Math.round(valore * 100) / 100);
export const rgb = (colore: Colore): string =>
  colore.map((c) => String(Math.round(c * 1000) / 1000)).join(' ');
const esa = (gid: number): string => gid.toString(16).padStart(4, '0');

export const nomeFont = (peso: Peso, parte: Parte): string => `T${peso}${parte === 'latin' ? '' : 'x'}`;

function letto(parti: readonly Tratto[], peso: Peso): string {
  return parti
    .flatMap(({ parte, glifi }) => glifi.map(({ gid }) => carattere(peso, parte).codici.get(gid) ?? 0))
    .map((codice) => String.fromCodePoint(codice))
    .join('');
}

interface Inchiostro {
  /** All that was written, in order, as readers of the file will find it. */
  readonly scritte: readonly string[];
  readonly caratteri: ReadonlyMap<Peso, ReadonlySet<Parte>>;
  /** @returns the operators that show a text where the pen is. */
  scrivi(testo: string, stile: StileTesto): string;
}

/** Text as glyphs of the incorporated letters, with memory of which were used. */
export function creaInchiostro(): Inchiostro {
  const scritte: string[] = [];
  const caratteri = new Map<Peso, Set<Parte>>();
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
  return { scritte, caratteri, scrivi };
}

/** Where a text begins that stands at `x` as `allinea` says. */
export function inizioDi(x: number, testo: string, stile: StileTesto): number {
  const { peso = 400, corpo, spaziatura = 0, allinea = 'sinistra' } = stile;
  const larga = allinea === 'sinistra' ? 0 : larghezza(testo.trimEnd(), peso, corpo, spaziatura) - spaziatura;
  return allinea === 'centro' ? x - larga / 2 : x - larga;
}

/** The watermark: as large as the page takes, from corner to corner. */
export function diagonale(
  testo: string,
  larga: number,
  alta: number,
): { stile: StileTesto; matrice: string; x: number; y: number } {
  const angolo = Math.atan2(alta, larga);
  const [cos, sen] = [Math.cos(angolo), Math.sin(angolo)];
  const traversa = Math.hypot(larga, alta) * 0.72;
  const corpo = Math.min(150, (traversa * 100) / larghezza(testo, 700, 100));
  const lungo = larghezza(testo, 700, corpo);
  // The middle of the capitals on the middle of the page.
  const x = larga / 2 - (lungo / 2) * cos + corpo * 0.34 * sen;
  const y = alta / 2 - (lungo / 2) * sen - corpo * 0.34 * cos;
  const matrice = [cos, sen, -sen, cos].map((v) => String(Math.round(v * 10_000) / 10_000)).join(' ');
  return { stile: { peso: 700, corpo, colore: [0.09, 0.2, 0.3] }, matrice, x, y };
}

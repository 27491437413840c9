import { tabelle, type DatiTabella, type VoceTabella } from '#resources/tabelle/index.ts';

export type { DatiTabella as Tabella, VoceTabella } from '#resources/tabelle/index.ts';
export type LinguaEtichetta = 'it' | 'en' | 'de';

const diSerie: ReadonlyMap<number, DatiTabella> = new Map(
  tabelle.map((tabella) => [Number(tabella.numero), tabella]),
);
let perNumero = diSerie;
let versione = 0;
const indici = new WeakMap<DatiTabella, ReadonlyMap<string, VoceTabella>>();

/** @param numero as people write it: `5`, `05`, or the `005` of service 7001. Unknown table: undefined. */
export function tabella(numero: string | number): DatiTabella | undefined {
  return perNumero.get(Number(numero));
}

/**
 * From now on, in this process, these stand in for the tables of the same number that the product carries.
 * @param inUso version of the whole set; 0, with none, is what the product carries.
 */
export function usaTabelle(inUso: number, altre: readonly DatiTabella[]): void {
  versione = inUso;
  perNumero = new Map([...diSerie, ...altre.map((una) => [Number(una.numero), una] as const)]);
}

/** Of the tables in use. */
export function versioneTabelle(): number {
  return versione;
}

/** Those in use, in the order in which the product carries them. */
export function tabelleInUso(): readonly DatiTabella[] {
  return [...perNumero.values()];
}

function valida(voce: VoceTabella, alGiorno: string | undefined): boolean {
  if (alGiorno === undefined) return true;
  return (voce.dal ?? '') <= alGiorno && alGiorno <= (voce.al ?? '9999-12-31');
}

/** A code as the tables write it: official requests may put zeros in front. */
export const senzaZeri = (codice: string): string => codice.replace(/^0+(?=\d)/, '');

/**
 * The entry of a code, leading zeros forgiven (`01` is `1`).
 * @param alGiorno `AAAA-MM-GG`: only if the code could be used on that day; left out: whenever it was.
 */
export function voce(
  quale: DatiTabella | string | number,
  codice: string,
  alGiorno?: string,
): VoceTabella | undefined {
  const dati = typeof quale === 'object' ? quale : tabella(quale);
  if (!dati) return undefined;
  let indice = indici.get(dati);
  if (!indice) indici.set(dati, (indice = new Map(dati.voci.map((v) => [v.codice, v]))));
  const trovata = indice.get(codice) ?? indice.get(codice.replace(/^0+(?=.)/, ''));
  return trovata && valida(trovata, alGiorno) ? trovata : undefined;
}

/** What a form offers on a day, in the order of the table. */
export function vociValide(quale: DatiTabella | string | number, alGiorno: string): VoceTabella[] {
  const dati = typeof quale === 'object' ? quale : tabella(quale);
  return dati ? dati.voci.filter((v) => valida(v, alGiorno)) : [];
}

/** The label in a language, in Italian when it has none of its own. */
export function etichetta(v: VoceTabella, lingua: LinguaEtichetta = 'it'): string {
  return v[lingua] ?? v.it;
}

/** The label of a code, or the code itself when the table does not know it: nothing shown may get lost. */
export function descrivi(
  quale: DatiTabella | string | number,
  codice: string,
  lingua: LinguaEtichetta = 'it',
): string {
  const trovata = voce(quale, codice);
  return trovata ? etichetta(trovata, lingua) : codice;
}

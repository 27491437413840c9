import type { AltraLingua, Indirizzo } from '../anpr/index.ts';
import { tabella } from '../tabelle/index.ts';
import { rilievo, type Rilievo } from './regola.ts';

/**
 * Where an address may be written in another language of table 14 beside Italian: DPR 670/1972 (Bolzano, in German),
 * L. cost. 4/1948 (Aosta, in French), L. 38/2001 (municipalities of Trieste, Gorizia and Udine, in Slovene).
 */
const lingue: Readonly<Record<string, string>> = { BZ: 'DE', AO: 'FR', TS: 'SL', GO: 'SL', UD: 'SL' };

/** The schema wants a number: the place of the language in table 14, from 1. */
const lingua = (idLingua: string): string | undefined => tabella('14')?.voci[Number(idLingua) - 1]?.codice;

/** Number of the language that the law gives an address of this province beside Italian (table 14); undefined: none. */
export function altraLinguaDi(siglaProvincia: string): string | undefined {
  const sua = lingue[siglaProvincia.toUpperCase()];
  const posto = tabella('14')?.voci.findIndex(({ codice }) => codice === sua) ?? -1;
  return sua === undefined || posto < 0 ? undefined : String(posto + 1);
}

/** An address has another language only where that language is spoken by law (EN504). */
export function controllaBilinguismo(
  campo: string,
  altre: readonly AltraLingua[] | undefined,
  indirizzo: Indirizzo | undefined,
): Rilievo[] {
  if (!indirizzo) return [];
  const sua = lingue[indirizzo.comune.siglaProvinciaIstat.toUpperCase()];
  const estranea = (altre ?? []).some(({ idLingua }) => {
    const quale = lingua(idLingua);
    return quale !== undefined && quale !== 'IT' && quale !== sua;
  });
  return estranea ? [rilievo('EN504', { campo })] : [];
}

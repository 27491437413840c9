import type { Parole } from '../../lingua.ts';
import { mostraIstante } from '../../date.ts';

const minuto = 60_000;
const ora = 60 * minuto;
const giorno = 24 * ora;

/** How old a remembered record is, in words; beyond a month, when it was read. */
export function eta(letto: number, adesso: number, t: Parole): string {
  const passati = Math.max(0, adesso - letto);
  if (passati < minuto) return t('cerca:eta.adesso');
  if (passati < ora) return t('cerca:eta.minuti', { count: Math.floor(passati / minuto) });
  if (passati < giorno) return t('cerca:eta.ore', { count: Math.floor(passati / ora) });
  if (passati < 31 * giorno) return t('cerca:eta.giorni', { count: Math.floor(passati / giorno) });
  return t('cerca:eta.letto', { quando: mostraIstante(letto) });
}

/** Years completed on a civil day; undefined when the day of birth is not known. */
export function anni(nascita: string | undefined, oggi: string): number | undefined {
  if (nascita === undefined || !/^\d{4}-\d{2}-\d{2}/.test(nascita)) return undefined;
  const compiuti = Number(oggi.slice(0, 4)) - Number(nascita.slice(0, 4));
  return Math.max(0, oggi.slice(5) < nascita.slice(5, 10) ? compiuti - 1 : compiuti);
}

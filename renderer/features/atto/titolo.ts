import type { Parole } from '../../lingua.ts';
import { voceDi } from './atti/index.ts';
import { leggiModulo } from './modulo.ts';

/** The name of a draft or an act in lists: that of its form, else of its service. @param t words that reach every file. */
export function titoloAtto(
  { codice, modulo }: { readonly codice: string; readonly modulo?: unknown },
  t: Parole,
): string {
  const voce = voceDi(leggiModulo(modulo)?.atto ?? '');
  const suo = voce && t(`${voce.parole}:${voce.chiave}.titolo`, { defaultValue: '' });
  return suo || t(`servizi:servizio.${codice}`, { defaultValue: codice });
}

/** Does it bring somebody new into the register? Then who it is about is in the answer, not in the record it started from. */
export function iscrive({ codice, modulo }: { readonly codice: string; readonly modulo?: unknown }): boolean {
  const suo = leggiModulo(modulo);
  return suo ? voceDi(suo.atto)?.gruppo === 'iscrizioni' : codice === '1001';
}

import type { Profilo } from '#contract/wa/comune.ts';
import { usaEvento } from '../ponte.ts';

/** Profiles of whoever is in; undefined off line, where nobody can say: the register will, when the act gets there. */
export function usaProfili(): readonly Profilo[] | undefined {
  const accesso = usaEvento('accesso.stato');
  if (accesso?.stato !== 'in-sede') return undefined;
  const { ruolo, profili } = accesso.sessione;
  // Profiles of the register are of municipalities only.
  return ruolo === 'ministero' || ruolo.startsWith('prefettura') ? [] : profili;
}

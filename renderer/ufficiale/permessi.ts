import type { Permesso } from '#contract/wa/comune.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import { usaEvento } from '../ponte.ts';

const nessuno: ReadonlySet<Permesso> = new Set();

/** What whoever is in may ask of the register, by role and profiles; nothing off line. The register judges all the same. */
export function usaPermessi(): ReadonlySet<Permesso> {
  const accesso = usaEvento('accesso.stato');
  return accesso?.stato === 'in-sede'
    ? permessiDi(accesso.sessione.ruolo, accesso.sessione.profili)
    : nessuno;
}

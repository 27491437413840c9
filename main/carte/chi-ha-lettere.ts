import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { permessiDi } from '#contract/wa/permessi.ts';

/** Whoever is at the desk now, with the register in reach or not; undefined when nobody is. */
export function operatoreAlBanco(stato: StatoAccesso): string | undefined {
  if (stato.stato === 'in-sede') return stato.sessione.codiceFiscale;
  return stato.stato === 'fuori-linea' ? stato.codiceFiscale : undefined;
}

/**
 * SECURITY: letters outlast the session in which they were made, and whoever comes after may not be of the prefecture. In
 * reach the register says who is; out of reach nobody says it, and a letter is only of whoever made that card.
 */
export function puoAvereLettera(stato: StatoAccesso, fattaDa: string | undefined): boolean {
  if (stato.stato === 'in-sede')
    return permessiDi(stato.sessione.ruolo, stato.sessione.profili).has('prefettura.carte');
  return fattaDa !== undefined && operatoreAlBanco(stato) === fattaDa;
}

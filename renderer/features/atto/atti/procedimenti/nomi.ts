import type { Richiesta1014 } from '#contract/anpr/index.ts';
import type { Parziale } from '../../atto.ts';
import { persona } from '../../frasi.ts';

/** How many people a procedure names. */
export function quante({ generalitaPerRicerca: loro = [] }: Parziale<Richiesta1014>): number {
  return loro.length;
}

/** The people that a procedure names, in a row. */
export function elencoNomi({ generalitaPerRicerca: loro = [] }: Parziale<Richiesta1014>): string {
  return loro.length === 0 ? '…' : loro.map((uno) => persona(uno)).join(', ');
}

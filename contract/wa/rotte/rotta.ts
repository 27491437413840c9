import { z } from 'zod';
import type { Permesso } from '../comune.ts';

/**
 * Who may call a route. `postazione`: any certified workstation (client certificate), no session yet.
 * `codice`: whoever reaches the core, without a certificate: the route itself asks for a one-time code.
 * A permission: session of an operator who has it. `operazione`: each official operation states its own.
 */
export type Guardia = 'codice' | 'postazione' | 'sessione' | 'operazione' | Permesso;

export interface Rotta<
  Richiesta extends z.ZodType = z.ZodType,
  Risposta extends z.ZodType = z.ZodType,
  G extends Guardia = Guardia,
> {
  readonly metodo: 'GET' | 'POST' | 'DELETE';
  readonly percorso: `/wa/${string}`;
  readonly guardia: G;
  /** What cannot be undone, or takes many people's data out: the PIN is asked again, for this act. */
  readonly conPin?: true;
  readonly richiesta: Richiesta;
  readonly risposta: Risposta;
}

/** Keeps the types of a route as they are written. */
export function rotta<Q extends z.ZodType, R extends z.ZodType, G extends Guardia>(
  r: Rotta<Q, R, G>,
): Rotta<Q, R, G> {
  return r;
}

/** Nothing to say: the address says it all. */
export const niente = z.object({});

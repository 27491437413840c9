import type { Profilo } from './comune.ts';

/** Electoral registers and sections are kept by the electoral office (5010, 5011, 2012). */
const elettorali: ReadonlySet<string> = new Set(['5010', '5011', '2012']);

/**
 * The profile that an operator needs to register an act of this service, so that a desk can say it before the register
 * does; the register judges by its own permissions (core/accessi).
 *
 * @param servizio official code: 1001, 5008, A002…
 */
export function profiloPerAtto(servizio: string): Profilo {
  return elettorali.has(servizio) ? 'elettorale' : 'anagrafe';
}

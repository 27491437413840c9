import { usaEvento } from '../../ponte.ts';
import type { Sede } from './esercizio.ts';

/** Told by the name of the workstation (048000-PR-0001): so it is known without the register too. */
export function usaSede(): Sede {
  const identita = usaEvento('postazione.stato')?.identita;
  return identita?.stato === 'presente' && identita.idPostazione.includes('-PR-') ? 'prefettura' : 'comune';
}

import { z } from 'zod';
import { CodiceRichiesta } from '../richieste.ts';
import { niente, rotta } from './rotta.ts';

/** What an exercise needs to happen around the desk: only where no real person is registered. */
export const rotteEsercizi = {
  /** A resident of the demo municipality declares a change of residence, as if on the portal. */
  dichiarazioneDiEsercizio: rotta({
    metodo: 'POST',
    percorso: '/wa/esercizi/dichiarazione',
    guardia: 'cittadini.richieste',
    richiesta: niente,
    risposta: z.object({ codiceRichiesta: CodiceRichiesta }),
  }),
} as const;

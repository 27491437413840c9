import { z } from 'zod';
import {
  Predisposizione,
  RichiestaDecisione,
  RichiestaElenco,
  RichiestaRicezione,
  VocePredisposizione,
} from '../stato-civile.ts';
import { rotta } from './rotta.ts';

/** Proposals of the digital civil registry (ANSC, services.md §16): each comune sees its own. */
export const rotteStatoCivile = {
  riceviPredisposizione: rotta({
    metodo: 'POST',
    percorso: '/wa/stato-civile/predisposizioni',
    guardia: 'stato-civile.predisposizioni',
    richiesta: RichiestaRicezione,
    risposta: Predisposizione,
  }),
  predisposizioni: rotta({
    metodo: 'GET',
    percorso: '/wa/stato-civile/predisposizioni',
    guardia: 'stato-civile.predisposizioni',
    richiesta: RichiestaElenco,
    risposta: z.object({ predisposizioni: z.array(VocePredisposizione) }),
  }),
  predisposizione: rotta({
    metodo: 'GET',
    percorso: '/wa/stato-civile/predisposizioni/:id',
    guardia: 'stato-civile.predisposizioni',
    richiesta: z.object({ id: VocePredisposizione.shape.id }),
    risposta: Predisposizione,
  }),
  decidiPredisposizione: rotta({
    metodo: 'POST',
    percorso: '/wa/stato-civile/predisposizioni/:id',
    guardia: 'stato-civile.predisposizioni',
    // Which one is in the address; the desk says it here as well.
    richiesta: RichiestaDecisione.extend({ id: VocePredisposizione.shape.id.optional() }),
    risposta: Predisposizione,
  }),
} as const;

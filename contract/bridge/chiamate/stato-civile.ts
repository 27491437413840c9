import { z } from 'zod';
import {
  Predisposizione,
  RichiestaDecisione,
  StatoPredisposizione,
  VocePredisposizione,
} from '../../wa/stato-civile.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito } from './esito.ts';

/** Proposals of the digital civil registry (ANSC): those of the municipality, one of them, what the clerk decides. */
export const statoCivile = {
  'registro.predisposizioni': chiamata(
    z.object({ stato: StatoPredisposizione.optional() }),
    esito(z.array(VocePredisposizione), ErroreCore),
  ),
  'registro.predisposizione': chiamata(
    z.object({ id: VocePredisposizione.shape.id }),
    esito(Predisposizione, ErroreCore),
  ),
  'registro.decidiPredisposizione': chiamata(
    RichiestaDecisione.extend({ id: VocePredisposizione.shape.id }),
    esito(Predisposizione, ErroreCore),
  ),
} as const;

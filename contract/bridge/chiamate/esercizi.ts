import { z } from 'zod';
import { CodiceRichiesta } from '../../wa/richieste.ts';
import { ErroreAccesso, ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** What an exercise makes happen around the desk, in training only. */
export const esercizi = {
  /** The core cannot be reached from this desk, or can again. */
  'esercizi.stacca': chiamata(z.object({ staccato: z.boolean() }), esito(niente, ErroreAccesso)),
  /** A citizen declares a change of residence. */
  'esercizi.dichiarazione': chiamata(
    niente,
    esito(z.object({ codiceRichiesta: CodiceRichiesta }), ErroreCore),
  ),
} as const;

import { z } from 'zod';
import { ErroreDocumento } from '../errori.ts';
import { chiamata, evento } from '../schema.ts';
import { StatoAccesso, StatoLettori, StatoPostazione } from '../stato.ts';
import { esito, niente } from './esito.ts';

export const Verifica = z.object({
  nome: z.string(),
  esito: z.enum(['bene', 'attenzione', 'male']),
  messaggio: z.string(),
  rimedio: z.string().optional(),
  /** What a person may type in a terminal to put it right. */
  comando: z.string().optional(),
});
export type Verifica = z.infer<typeof Verifica>;

/** What the workstation tells without being asked. */
export const postazione = {
  'postazione.stato': evento(StatoPostazione),
  'lettore.stato': evento(StatoLettori),
  'accesso.stato': evento(StatoAccesso),
  /** A desk left alone: seconds before it locks; null when nobody has to be warned. */
  'accesso.inattivita': evento(z.object({ bloccoFra: z.number().int().nullable() })),
  /** Something the person should know and that belongs to no screen (module restarted, certificate near expiry…). */
  'postazione.avviso': evento(
    z.object({
      id: z.string(),
      gravita: z.enum(['nota', 'attenzione', 'errore']),
      messaggio: z.string(),
      rimedio: z.string().optional(),
    }),
  ),

  'diagnostica.esegui': chiamata(niente, esito(z.array(Verifica), ErroreDocumento)),
  /** The last checks as a text file for assistance: nobody is named in it. */
  'diagnostica.esporta': chiamata(
    z.object({ verifiche: z.array(Verifica).max(60) }),
    esito(z.object({ percorso: z.string() }), ErroreDocumento),
  ),
} as const;

import { z } from 'zod';
import { ErroreWa } from '../../wa/errori.ts';
import { ErroreDocumento } from '../errori.ts';
import { chiamata, evento } from '../schema.ts';
import { StatoAccesso, StatoLettori, StatoPostazione } from '../stato.ts';
import { Codice, Valori, Verifica } from '../verifica.ts';
import { esito, niente } from './esito.ts';

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
      /** Which of the texts that are known by their code, and what fills it. */
      codice: Codice.optional(),
      valori: Valori.optional(),
      /** The news is that the core said no. */
      rifiuto: ErroreWa.optional(),
      /** It no longer holds: it goes away by itself. */
      finita: z.literal(true).optional(),
    }),
  ),

  'diagnostica.esegui': chiamata(niente, esito(z.array(Verifica), ErroreDocumento)),
  /** The last checks as a text file for assistance: nobody is named in it. */
  'diagnostica.esporta': chiamata(
    z.object({ verifiche: z.array(Verifica).max(60) }),
    esito(z.object({ percorso: z.string() }), ErroreDocumento),
  ),
} as const;

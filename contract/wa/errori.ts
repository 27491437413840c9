import { z } from 'zod';
import { Giorno } from './comune.ts';

/**
 * Why the core said no, as a value. Every kind carries a sentence for the person at the desk and what to do next;
 * validation failures name the path of each refused field.
 */
const testi = { messaggio: z.string(), rimedio: z.string() };

export const ErroreWa = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('non-autenticato'), ...testi }),
  z.object({
    tipo: z.literal('sessione-scaduta'),
    /** Somebody ended it: the desk must not open another by itself. Left out: time ended it. */
    causa: z.enum(['altra-postazione', 'chiusa']).optional(),
    ...testi,
  }),
  /** Not done: this act wants the PIN again. `atto`: for which the card must sign. */
  z.object({ tipo: z.literal('pin-richiesto'), atto: z.string(), ...testi }),
  /** Not done: this act is registered only with a signature of the card made for it (`contract/wa/firma-atto.ts`). */
  z.object({
    tipo: z.literal('atto-non-firmato'),
    causa: z.enum(['manca', 'illeggibile', 'altro-atto', 'altra-carta', 'carta', 'firma']),
    ...testi,
  }),
  z.object({ tipo: z.literal('sfida-non-valida'), ...testi }),
  z.object({ tipo: z.literal('firma-non-valida'), ...testi }),
  z.object({ tipo: z.literal('password-non-valida'), ...testi }),
  z.object({
    tipo: z.literal('postazione-non-ammessa'),
    causa: z.enum(['sconosciuta', 'scaduta', 'revocata', 'bloccata', 'doppia', 'ente-chiuso']),
    dal: Giorno.optional(),
    ...testi,
  }),
  z.object({
    tipo: z.literal('carta-non-ammessa'),
    causa: z.enum(['sconosciuta', 'scaduta', 'revocata', 'sospesa', 'altro-ente']),
    dal: Giorno.optional(),
    ...testi,
  }),
  z.object({ tipo: z.literal('permesso-negato'), ...testi }),
  z.object({
    tipo: z.literal('richiesta-non-valida'),
    campi: z.array(z.object({ percorso: z.string(), messaggio: z.string() })),
    ...testi,
  }),
  /** Somebody was appointed for a day on which the body does not work. `giorno`: its first, or its last. */
  z.object({
    tipo: z.literal('ente-non-attivo'),
    causa: z.enum(['non-ancora', 'chiuso']),
    giorno: Giorno,
    ...testi,
  }),
  z.object({ tipo: z.literal('non-trovato'), ...testi }),
  z.object({ tipo: z.literal('troppo-grande'), ...testi }),
  z.object({ tipo: z.literal('servizio-non-disponibile'), ...testi }),
  z.object({ tipo: z.literal('guasto'), riferimento: z.string(), ...testi }),
]);
export type ErroreWa = z.infer<typeof ErroreWa>;

import { z } from 'zod';
import { ErroreWa } from '../wa/errori.ts';

const testi = { messaggio: z.string(), rimedio: z.string() };

/** What can go wrong between PIN and session. Every kind says how many tries are left, or which way out there is. */
export const ErroreAccesso = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('pin-errato'), tentativi: z.number().int().nullable(), ...testi }),
  z.object({ tipo: z.literal('pin-bloccato'), tentativiPuk: z.number().int().nullable(), ...testi }),
  z.object({ tipo: z.literal('puk-errato'), tentativi: z.number().int().nullable(), ...testi }),
  z.object({ tipo: z.literal('puk-bloccato'), ...testi }),
  z.object({ tipo: z.literal('pin-non-ammesso'), ...testi }),
  z.object({ tipo: z.literal('carta-assente'), ...testi }),
  z.object({ tipo: z.literal('carta-estratta'), ...testi }),
  z.object({ tipo: z.literal('carta-non-riconosciuta'), ...testi }),
  z.object({ tipo: z.literal('servizio-lettori-fermo'), ...testi }),
  /** The PKCS#11 module hung: its process was killed and started again; nothing was sent. */
  z.object({ tipo: z.literal('modulo-riavviato'), ...testi }),
  z.object({ tipo: z.literal('rifiutato'), errore: ErroreWa, ...testi }),
  z.object({ tipo: z.literal('guasto'), ...testi }),
]);
export type ErroreAccesso = z.infer<typeof ErroreAccesso>;

/** Of the second copy of the drafts. */
export const ErroreCopia = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('carta-assente'), ...testi }),
  z.object({ tipo: z.literal('copia-bozze'), ...testi }),
]);
export type ErroreCopia = z.infer<typeof ErroreCopia>;

/** Why an answer from the core is not here. `esito-ignoto`: it was sent and no answer came: ask the outcome, never guess. */
export const ErroreCore = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('fuori-linea'), ...testi }),
  z.object({ tipo: z.literal('esito-ignoto'), ...testi }),
  z.object({ tipo: z.literal('bloccata'), ...testi }),
  z.object({ tipo: z.literal('rifiutato'), errore: ErroreWa, ...testi }),
]);
export type ErroreCore = z.infer<typeof ErroreCore>;

export const ErroreDocumento = z.object({
  /** `lettera-*`: the codes of a card, which are of who makes cards and only until its letter is in the envelope. */
  tipo: z.enum(['stampante', 'file', 'documento-sconosciuto', 'lettera-altrui', 'lettera-dimenticata']),
  ...testi,
});
export type ErroreDocumento = z.infer<typeof ErroreDocumento>;

/** The page asked something that the bridge does not offer, or in the wrong shape: a bug or an attack, never a person's mistake. */
export const ErroreBridge = z.object({ tipo: z.literal('chiamata-non-valida'), ...testi });
export type ErroreBridge = z.infer<typeof ErroreBridge>;

import { z } from 'zod';

/** Nothing to say. */
export const niente = z.object({});

/** How every call answers: an expected failure is a value. */
export function esito<T extends z.ZodType, E extends z.ZodType>(
  valore: T,
  errore: E,
): z.ZodDiscriminatedUnion<
  [z.ZodObject<{ ok: z.ZodLiteral<true>; valore: T }>, z.ZodObject<{ ok: z.ZodLiteral<false>; errore: E }>]
> {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), valore }),
    z.object({ ok: z.literal(false), errore }),
  ]);
}

import { z } from 'zod';
import { IdPostazione, Istante } from './comune.ts';
import { RispostaSfida, type Sfida, type TipoVincolo } from './accesso.ts';

/** Names a session without opening it: it is not the token, and no token comes from it. */
export const IdSessione = z.uuid();

/** A session in force, as its owner and the security administrator of the body see it. */
export const VoceSessione = z.object({
  id: IdSessione,
  codiceFiscale: z.string(),
  cognome: z.string(),
  nome: z.string(),
  idPostazione: IdPostazione,
  aperta: Istante,
  ultimoUso: Istante,
  scadenza: Istante,
  questa: z.boolean().describe('the one that asks'),
});
export type VoceSessione = z.infer<typeof VoceSessione>;

export const ElencoSessioni = z.object({ sessioni: z.array(VoceSessione) });
export const RichiestaRevoca = z.object({ id: IdSessione });

/** Name of a route that asks for the PIN again (`conPin` in `contract/wa/rotte`). */
export const Atto = z.string().regex(/^[a-zA-Z]{2,60}$/);
export const RichiestaSfidaAtto = z.object({ atto: Atto });

/** The card signed again, for this act: {@link messaggioConferma}. */
export const RispostaConferma = RispostaSfida.extend({ atto: Atto });
export type RispostaConferma = z.infer<typeof RispostaConferma>;

/** Who entered without a card repeats the password of the day, for what a card would sign. */
export const RichiestaConfermaPassword = z.strictObject({ password: z.string().min(1).max(80) });

export const Conferma = z.object({
  fino: Istante.describe('until when the act may be done without the PIN'),
});

/**
 * The exact bytes that the card signs to confirm an act. The label is another than that of access, so that neither
 * signature is ever good for the other.
 */
export function messaggioConferma(
  sfida: Sfida,
  atto: string,
  vincolo: TipoVincolo,
  vincoloBase64: string,
): Uint8Array<ArrayBuffer> {
  const { nonce, idPostazione, istante } = sfida;
  return new TextEncoder().encode(
    ['SPORTELLO-CONFERMA-1', atto, nonce, vincolo, vincoloBase64, idPostazione, istante].join('\n'),
  );
}

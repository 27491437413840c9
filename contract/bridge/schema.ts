import type { z } from 'zod';

/** A call of the page to the workstation: parsed on arrival on both sides. The answer is always an {@link Esito}. */
export interface Chiamata<Q extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly tipo: 'chiamata';
  readonly richiesta: Q;
  readonly risposta: R;
}
/** News from the workstation to the page; the last value is sent again to whoever subscribes. */
export interface Evento<V extends z.ZodType = z.ZodType> {
  readonly tipo: 'evento';
  readonly valore: V;
}

export function chiamata<Q extends z.ZodType, R extends z.ZodType>(
  richiesta: Q,
  risposta: R,
): Chiamata<Q, R> {
  return { tipo: 'chiamata', richiesta, risposta };
}
export function evento<V extends z.ZodType>(valore: V): Evento<V> {
  return { tipo: 'evento', valore };
}

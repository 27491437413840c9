/** Expected failures are values: the compiler makes every caller answer them. Exceptions are for bugs only. */
export type Esito<T, E> =
  { readonly ok: true; readonly valore: T } | { readonly ok: false; readonly errore: E };

export function riuscito<T>(valore: T): { readonly ok: true; readonly valore: T } {
  return { ok: true, valore };
}

export function fallito<E>(errore: E): { readonly ok: false; readonly errore: E } {
  return { ok: false, errore };
}

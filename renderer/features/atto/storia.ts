interface Passo<T> {
  readonly valore: T;
  /** The field whose change led away from this value. */
  readonly dato: string;
}

/** What was written, so that it can be undone field by field. In memory only: a draft opened again starts anew. */
export interface Storia<T> {
  readonly prima: readonly Passo<T>[];
  readonly ora: T;
  readonly dopo: readonly Passo<T>[];
}

const massimo = 200;

export function storiaDi<T>(ora: T): Storia<T> {
  return { prima: [], ora, dopo: [] };
}

/** A change; those in a row to the same field are one. */
export function passo<T>(storia: Storia<T>, nuovo: T, dato: string): Storia<T> {
  if (nuovo === storia.ora) return storia;
  const insieme = storia.dopo.length === 0 && storia.prima.at(-1)?.dato === dato;
  const prima = insieme ? storia.prima : [...storia.prima, { valore: storia.ora, dato }].slice(-massimo);
  return { prima, ora: nuovo, dopo: [] };
}

type Mossa<T> = { readonly storia: Storia<T>; readonly dato: string } | undefined;

export function indietro<T>({ prima, ora, dopo }: Storia<T>): Mossa<T> {
  const ultimo = prima.at(-1);
  if (!ultimo) return undefined;
  const { valore, dato } = ultimo;
  return {
    storia: { prima: prima.slice(0, -1), ora: valore, dopo: [{ valore: ora, dato }, ...dopo] },
    dato,
  };
}

export function avanti<T>({ prima, ora, dopo }: Storia<T>): Mossa<T> {
  const [primo, ...resto] = dopo;
  if (!primo) return undefined;
  const { valore, dato } = primo;
  return { storia: { prima: [...prima, { valore: ora, dato }], ora: valore, dopo: resto }, dato };
}

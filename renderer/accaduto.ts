type Ascolto = (nome: string, ok: boolean) => void;

const ascolti = new Set<Ascolto>();

/** Tells whoever follows the work (an exercise) that something was asked and how it ended; never about whom. */
export function accaduto(nome: string, ok: boolean): void {
  for (const uno of ascolti) uno(nome, ok);
}

/** @returns stops. */
export function ascoltaAccaduto(fn: Ascolto): () => void {
  ascolti.add(fn);
  return () => {
    ascolti.delete(fn);
  };
}

import type { Luogo } from '#contract/bridge/index.ts';

function semplice(testo: string): string {
  return testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The place that was written out whole, when no other is called so: it need not be pointed at as well. */
export function luogoUnico(scritto: string, trovati: readonly Luogo[]): Luogo | undefined {
  const chiamati = trovati.filter(({ nome, valido }) => valido && semplice(nome) === semplice(scritto));
  return chiamati.length === 1 ? chiamati[0] : undefined;
}

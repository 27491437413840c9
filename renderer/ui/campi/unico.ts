import type { Luogo } from '#contract/bridge/index.ts';
import { semplice } from '../tabella/colonne.ts';

/** The place that was written out whole, when no other is called so: it need not be pointed at as well. */
export function luogoUnico(scritto: string, trovati: readonly Luogo[]): Luogo | undefined {
  const cercato = semplice(scritto);
  const chiamati = trovati.filter(({ nome, valido }) => valido && semplice(nome) === cercato);
  return chiamati.length === 1 ? chiamati[0] : undefined;
}

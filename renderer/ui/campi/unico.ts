import type { Luogo } from '#contract/bridge/index.ts';
import { semplice } from '../tabella/colonne.ts';
import { chiusa, mosse } from './mosse.ts';

/** The place that was written out whole, when no other is called so: it need not be pointed at as well. */
export function luogoUnico(scritto: string, trovati: readonly Luogo[]): Luogo | undefined {
  const cercato = semplice(scritto);
  const chiamati = trovati.filter(({ nome, valido }) => valido && semplice(nome) === cercato);
  return chiamati.length === 1 ? chiamati[0] : undefined;
}

/** What a field that is left takes: what the keys that waited choose on its list, else the place written out whole. */
export function luogoLasciato(
  tasti: readonly string[],
  scritto: string,
  trovati: readonly Luogo[],
): Luogo | undefined {
  const { prende } = mosse(tasti, chiusa, trovati.length);
  return prende === undefined ? luogoUnico(scritto, trovati) : trovati[prende];
}

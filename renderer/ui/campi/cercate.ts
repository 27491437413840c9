import type { VoceCombo } from './combo-elenco.tsx';

/** @property piano the name made plain ({@link semplice}), once. */
export interface VoceCercata extends VoceCombo {
  readonly piano: string;
}

function posto({ piano, id }: VoceCercata, cercato: string): number {
  if (piano === cercato || id === cercato) return 0;
  if (piano.startsWith(cercato)) return 1;
  return piano.includes(cercato) ? 2 : 3;
}

/** What was typed, then what begins with it, then what has it inside: who types "via" does not mean a viaduct. */
export function cercate(voci: readonly VoceCercata[], cercato: string): readonly VoceCercata[] {
  if (cercato === '') return voci;
  const gradi: [VoceCercata[], VoceCercata[], VoceCercata[]] = [[], [], []];
  for (const una of voci) gradi[posto(una, cercato)]?.push(una);
  return gradi.flat();
}

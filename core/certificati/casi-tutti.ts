import { casiCongruenza, casiPersona, casiSoli } from './casi-controlli.ts';
import { casiAltroDellaRichiesta, casiRichiesta } from './casi-richiesta.ts';
import { casiRichiedente, casiTipi } from './casi-tipi.ts';
import type { CasoControllo } from './tabella-controlli.ts';

/** Every case of the controls of 6001, whichever table it is in. */
export const casiControlli: readonly CasoControllo[] = [
  ...[...casiRichiesta, ...casiSoli, ...casiAltroDellaRichiesta].map(([atteso, tipi]) => ({ atteso, tipi })),
  ...casiPersona.map(([atteso, , tipo]) => ({ atteso, tipi: [tipo] })),
  ...casiTipi.map(([atteso, tipo]) => ({ atteso, tipi: [tipo] })),
  ...casiRichiedente.map(([atteso]) => ({ atteso, tipi: ['19'] })),
  ...casiCongruenza.map(([atteso]) => ({ atteso, tipi: ['8'] })),
];

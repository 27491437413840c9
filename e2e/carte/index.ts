export { CartaVirtuale } from './carta-virtuale.ts';
export { creaCartaCns, type CartaCns } from './cns/index.ts';
export { creaCartaPiv, creaCartaVergine, type CartaPiv } from './piv/index.ts';
export { emittenteDiProva, titolareDiProva, type Emittente } from './emittente.ts';
export type { Presa } from './vpcd.ts';

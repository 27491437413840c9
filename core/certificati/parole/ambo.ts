import type { Parola } from './forma.ts';

/** Of a man, of a woman; where the sex is not known, both. */
export const ambo = (m: string, f: string): Parola => ({ m, f, n: `${m}/${f}` });

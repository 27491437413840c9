/** Chance that repeats itself: the same seed, the same requests (mulberry32). */
export interface Caso {
  /** From 0, below `n`. */
  intero(n: number): number;
  uno<T>(fra: readonly [T, ...T[]]): T;
}

export function creaCaso(seme: number): Caso {
  let stato = seme >>> 0;
  const intero = (n: number): number => {
    stato = (stato + 0x6d_2b_79_f5) >>> 0;
    let t = stato;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
  return { intero, uno: (fra) => fra[intero(fra.length)] ?? fra[0] };
}

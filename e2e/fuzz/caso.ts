/** Chance that a seed brings back: mulberry32, good enough to choose where to strike. */
export class Caso {
  #stato: number;

  constructor(seme: number) {
    this.#stato = seme >>> 0;
  }

  #prossimo(): number {
    this.#stato = (this.#stato + 0x6d2b79f5) >>> 0;
    let t = this.#stato;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** From 0 to `quanti` - 1; 0 when there is nothing to choose from. */
  intero(quanti: number): number {
    return quanti > 0 ? this.#prossimo() % quanti : 0;
  }

  fra<T>(cose: readonly [T, ...T[]]): T {
    return cose[this.intero(cose.length)] ?? cose[0];
  }
}

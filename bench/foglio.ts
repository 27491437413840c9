/** One figure, and what it must not go beyond (below, for rates). */
export interface Misura {
  readonly cosa: string;
  readonly misura: number;
  readonly unita: string;
  readonly limite?: number;
}
export interface Risultato {
  readonly persone: number;
  readonly misure: readonly Misura[];
}

/** Figures of one run, printed as they come. */
export interface Foglio {
  readonly misure: readonly Misura[];
  readonly scrivi: (cosa: string, misura: number, unita: string, limite?: number) => void;
}

export function creaFoglio(): Foglio {
  const misure: Misura[] = [];
  return {
    misure,
    scrivi(cosa, misura, unita, limite) {
      misure.push({ cosa, misura, unita, ...(limite !== undefined && { limite }) });
      const accanto = limite === undefined ? '' : `   limite ${limite.toFixed(limite < 10 ? 1 : 0)}`;
      console.log(`${cosa.padEnd(52)} ${misura.toFixed(misura < 10 ? 2 : 0).padStart(8)} ${unita}${accanto}`);
    },
  };
}

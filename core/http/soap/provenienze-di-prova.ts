import type { Provenienze } from './provenienza.ts';

/** In memory, for tests: the same addresses for every body. */
export interface ProvenienzeDiProva extends Provenienze {
  /** From now on. */
  dichiara(indirizzi: readonly string[]): void;
  /** Where the calls that were written down came from. */
  readonly annotate: string[];
}

export function provenienzeDiProva(): ProvenienzeDiProva {
  let dichiarati: readonly string[] = [];
  const annotate: string[] = [];
  return {
    dichiara(indirizzi) {
      dichiarati = indirizzi;
    },
    annotate,
    dichiarati: async () => dichiarati,
    annota: async (chi, indirizzo) => {
      annotate.push(`${chi.comune} ${chi.codiceFiscale} ${indirizzo}`);
    },
  };
}

import { useState } from 'react';
import { emetti } from './emissione.ts';
import { daChiedere, type StatoVoce, type Voce } from './lotto.ts';

export interface Lotto {
  readonly voci: readonly Voce[];
  readonly lavora: boolean;
  readonly parti: (voci: readonly Voce[]) => Promise<void>;
  /** Asks again for what was left without an answer. */
  readonly riprendi: () => Promise<void>;
  readonly dimentica: () => void;
}

/** One certificate after the other: what one is refused stops none of the others. */
export function usaLotto(): Lotto {
  const [voci, setVoci] = useState<readonly Voce[]>([]);
  const [lavora, setLavora] = useState(false);
  const segna = (id: string, esito: StatoVoce): void => {
    setVoci((ora) => ora.map((una) => (una.membro.id === id ? { ...una, esito } : una)));
  };
  async function chiedi(quali: readonly Voce[]): Promise<void> {
    setLavora(true);
    for (const { membro, richiesta } of quali) {
      segna(membro.id, { stato: 'corso' });
      const esito = await emetti(richiesta);
      segna(
        membro.id,
        esito.ok ? { stato: 'emesso', foglio: esito.valore } : { stato: 'fermo', errore: esito.errore },
      );
    }
    setLavora(false);
  }
  return {
    ...{ voci, lavora },
    parti: async (nuove) => {
      setVoci(nuove);
      await chiedi(nuove);
    },
    riprendi: () => chiedi(daChiedere(voci)),
    dimentica: () => {
      setVoci([]);
    },
  };
}

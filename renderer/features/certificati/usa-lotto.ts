import { useState } from 'react';
import { fallito, type Esito } from '#contract/esito.ts';
import { chiama } from '../../ponte.ts';
import { emetti, type ErroreEmissione, type Foglio } from './emissione.ts';
import { daChiedere, type StatoVoce, type Voce } from './lotto.ts';

export interface Lotto {
  readonly voci: readonly Voce[];
  readonly lavora: boolean;
  readonly parti: (voci: readonly Voce[]) => Promise<void>;
  /** Asks again for what was left without an answer. */
  readonly riprendi: () => Promise<void>;
  readonly dimentica: () => void;
}

/** Why the clerk goes on is written before the register is asked. */
async function chiediUna({ membro, richiesta, ragione }: Voce): Promise<Esito<Foglio, ErroreEmissione>> {
  if (ragione !== undefined) {
    const tipi = richiesta.listaTipiCertificati.tipoCertificato;
    const scritta = await chiama('registro.motivaForzatura', { id: membro.id, tipi, ragione });
    if (!scritta.ok) {
      const { messaggio, rimedio } = scritta.errore;
      return fallito({ tipo: 'non-partita', messaggio, rimedio });
    }
  }
  return emetti(richiesta);
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
    for (const voce of quali) {
      segna(voce.membro.id, { stato: 'corso' });
      const esito = await chiediUna(voce);
      segna(
        voce.membro.id,
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

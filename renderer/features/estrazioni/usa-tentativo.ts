import { useState } from 'react';
import type { NonChiesta, Richiesta } from './usa-richiesta.ts';

interface Tentativo {
  /** Somebody has tried to send it: what stands in the way is shown from then on. */
  readonly tentato: boolean;
  /** What the register said to the last one. */
  readonly rifiuto: NonChiesta | undefined;
  readonly manda: () => Promise<void>;
  /** Another request: what was said of this one is not of that one. */
  readonly daCapo: () => void;
}

/** The sending of a request, once nothing stands in its way. @param chiesta is given its number. */
export function usaTentativo({ trovati, chiedi }: Richiesta, chiesta: (numero: string) => void): Tentativo {
  const [tentato, setTentato] = useState(false);
  const [rifiuto, setRifiuto] = useState<NonChiesta>();
  return {
    ...{ tentato, rifiuto },
    manda: async () => {
      setTentato(true);
      setRifiuto(undefined);
      if (trovati.length > 0) return;
      const esito = await chiedi();
      if (esito.ok) chiesta(esito.valore);
      else setRifiuto(esito.errore);
    },
    daCapo: () => {
      setTentato(false);
      setRifiuto(undefined);
    },
  };
}

import { useState } from 'react';
import { usaParole } from '../../lingua.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import type { Mancanza } from './mancanze.ts';

export interface Mancanze {
  /** Of a field, once somebody has tried to go on. */
  readonly errore: (campo: string) => string | undefined;
  /** Goes on when nothing is missing; otherwise to the first that is. */
  readonly avanti: (poi: () => void) => void;
  /** As if nobody had tried. */
  readonly daCapo: () => void;
}

/** What is missing is told when somebody tries to go on, and from then on as it is filled in. */
export function usaMancanze(mancano: readonly Mancanza[]): Mancanze {
  const { t } = usaParole('certificati');
  const [tentato, setTentato] = useState(false);
  return {
    errore: (campo) => {
      const trovata = tentato ? mancano.find((una) => una.campo === campo) : undefined;
      return trovata && t(`manca.${trovata.testo}`);
    },
    avanti: (poi) => {
      setTentato(true);
      const [prima] = mancano;
      if (prima) vaiAlCampo(prima.campo);
      else poi();
    },
    daCapo: () => {
      setTentato(false);
    },
  };
}

import { useMemo, useState } from 'react';
import { filtra, ordina, type Colonna, type Filtri, type Ordine } from './colonne.ts';

export interface Filtrate<T> {
  /** The rows as they are asked for. */
  readonly mostrate: readonly T[];
  readonly ordine: Ordine | undefined;
  readonly cambiaOrdine: (ordine: Ordine | undefined) => void;
  /** Undefined: put away. What was written in them comes back with them. */
  readonly filtri: Filtri | undefined;
  readonly cambiaFiltro: (colonna: string, testo: string) => void;
  readonly cambiaFiltri: () => void;
  readonly togliFiltri: () => void;
}

/** Rows in the order, and under the filters, that somebody gave them in this table. */
export function usaFiltrate<T>(
  righe: readonly T[],
  viste: readonly Colonna<T>[],
  ordineIniziale: Ordine | undefined,
): Filtrate<T> {
  const [ordine, cambiaOrdine] = useState(ordineIniziale);
  const [scritti, setScritti] = useState<Filtri>({});
  const [conFiltri, setConFiltri] = useState(false);
  const mostrate = useMemo(
    () => ordina(filtra(righe, viste, conFiltri ? scritti : {}), viste, ordine),
    [righe, viste, scritti, conFiltri, ordine],
  );
  return {
    ...{ mostrate, ordine, cambiaOrdine, filtri: conFiltri ? scritti : undefined },
    cambiaFiltro(colonna, testo) {
      setScritti((ora) => ({ ...ora, [colonna]: testo }));
    },
    cambiaFiltri() {
      setConFiltri((ora) => !ora);
    },
    togliFiltri() {
      setScritti({});
    },
  };
}

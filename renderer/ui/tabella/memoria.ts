import { useCallback, useState } from 'react';
import type { Colonna } from './colonne.ts';

const chiave = (nome: string): string => `sportello.colonne.${nome}`;

function lette(nome: string): readonly string[] | undefined {
  try {
    const scritte: unknown = JSON.parse(localStorage.getItem(chiave(nome)) ?? 'null');
    return Array.isArray(scritte) ? scritte.filter((una) => typeof una === 'string') : undefined;
  } catch {
    return undefined;
  }
}

export interface Scelta<T> {
  readonly viste: readonly Colonna<T>[];
  readonly eVista: (colonna: string) => boolean;
  readonly cambia: (colonna: string) => void;
}

/** Which columns of a table are in sight, remembered on this workstation: names of columns, nobody's data. */
export function usaColonne<T>(nome: string, colonne: readonly Colonna<T>[]): Scelta<T> {
  const [nascoste, setNascoste] = useState<readonly string[]>(
    () => lette(nome) ?? colonne.filter((una) => una.nascosta).map((una) => una.chiave),
  );
  const cambia = useCallback(
    (colonna: string): void => {
      setNascoste((ora) => {
        const dopo = ora.includes(colonna) ? ora.filter((una) => una !== colonna) : [...ora, colonna];
        localStorage.setItem(chiave(nome), JSON.stringify(dopo));
        return dopo;
      });
    },
    [nome],
  );
  const viste = colonne.filter((una) => !nascoste.includes(una.chiave));
  return { viste, eVista: (una) => !nascoste.includes(una), cambia };
}

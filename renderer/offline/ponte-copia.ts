import { chiama } from '../ponte.ts';
import type { Copia } from './copia.ts';

/** The copy of that archive, which the workstation gives to whoever has opened it. */
export function ponteCopia(operatore: string): Copia {
  return {
    leggi: async () => {
      const copiate = await chiama('bozze.copiate', { operatore });
      if (!copiate.ok) throw new Error(copiate.errore.tipo);
      return copiate.valore.righe;
    },
    scrivi: async (nuove, tolte) => {
      const copiata = await chiama('bozze.copia', { operatore, nuove: [...nuove], tolte: [...tolte] });
      if (!copiata.ok) throw new Error(copiata.errore.tipo);
    },
  };
}

import { senzaZeri, voce } from '../tabelle/index.ts';
import { regola, type Regola } from './regola.ts';

/** Which sections are asked for (tab. 16): known, each once, and the whole record alone. */
export function regoleDatiRichiesti<C>(
  campo: string,
  leggi: (contesto: C) => readonly string[],
): readonly Regola<C>[] {
  const codici = (contesto: C): string[] => leggi(contesto).map(senzaZeri);
  return [
    regola<C>('EC020', {
      campo,
      violata: (c) => {
        const sezioni = new Set(codici(c));
        return sezioni.has('1') && sezioni.size > 1;
      },
    }),
    regola<C>('EC025', {
      campo,
      violata: (c) => codici(c).some((codice) => voce('16', codice) === undefined),
    }),
    regola<C>('EC026', { campo, violata: (c) => new Set(codici(c)).size < codici(c).length }),
  ];
}

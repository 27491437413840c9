import { useMemo } from 'react';
import { usaParole } from '../../lingua.ts';

export interface ParoleScheda {
  readonly sezione: (nome: string) => string;
  /** Label of a datum by its official name. */
  readonly campo: (nome: string) => string;
  /** A value of a closed list that no table decodes. */
  readonly valore: (nome: string, testo: string) => string;
}

/** The official names of a record in the words of an office. */
export function usaParoleScheda(): ParoleScheda {
  const { t } = usaParole('confronto');
  return useMemo(() => {
    const primo = (chiavi: readonly string[], altrimenti: string): string =>
      chiavi.map((chiave) => t(chiave, { defaultValue: '' })).find((testo) => testo !== '') ?? altrimenti;
    return {
      sezione: (nome) => primo([`sezione.${nome}`], nome),
      campo: (nome) => primo([`campi.${nome}`, `parole:campi.${nome}`, `sezione.${nome}`], nome),
      valore: (nome, testo) =>
        /^[\w ]{1,12}$/.test(testo)
          ? primo(
              nome === 'stato' ? [`stato.${testo}`] : [`parole:valori.${nome}.${testo}`, `siNo.${testo}`],
              testo,
            )
          : testo,
    };
  }, [t]);
}

import { useState } from 'react';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import type { Gravita } from '../stati.tsx';
import type { Colonna } from './colonne.ts';
import { csvDi } from './csv.ts';

/** How the last saving of a table ended. */
export interface EsitoFile {
  readonly gravita: Gravita;
  readonly titolo: string;
  readonly rimedio?: string;
}

/** Saves as CSV, where the clerk says, what a table shows. */
export function usaEsporta<T>(nome: string): {
  readonly esito: EsitoFile | undefined;
  readonly esporta: (colonne: readonly Colonna<T>[], righe: readonly T[]) => Promise<void>;
} {
  const { t } = usaParole('tabella');
  const [esito, setEsito] = useState<EsitoFile>();
  return {
    esito,
    async esporta(colonne, righe) {
      const salvata = await chiama('documento.salvaTabella', { nome, csv: csvDi(colonne, righe) });
      setEsito(
        salvata.ok
          ? { gravita: 'bene', titolo: t('salvata', { percorso: salvata.valore.percorso }) }
          : { gravita: 'errore', titolo: salvata.errore.messaggio, rimedio: salvata.errore.rimedio },
      );
    },
  };
}

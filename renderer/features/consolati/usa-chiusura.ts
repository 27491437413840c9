import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { EsitoConsolato } from '#contract/wa/consolati.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import type { Gravita } from '../../ui/stati.tsx';

interface Detto {
  readonly gravita: Gravita;
  readonly titolo: string;
  readonly rimedio?: string;
}

export interface Chiusura {
  /** The answer is being written. */
  readonly aperta: boolean;
  readonly apri: () => void;
  readonly lascia: () => void;
  readonly chiudi: (esito: EsitoConsolato, note: string) => Promise<void>;
  /** What became of the last answer. */
  readonly detto: Detto | undefined;
}

export const chiaveDi = (id: string): readonly string[] => ['consolato', id];

/** The answer to a request. @param rileggi the request as it is now: who refused it may know more than this page. */
export function usaChiusura(id: string, rileggi: () => Promise<unknown>): Chiusura {
  const { t } = usaParole('consolati');
  const cassetto = useQueryClient();
  const [aperta, setAperta] = useState(false);
  const [detto, setDetto] = useState<Detto>();
  return {
    ...{ aperta, detto },
    apri: () => {
      setAperta(true);
    },
    lascia: () => {
      setAperta(false);
    },
    chiudi: async (esito, note) => {
      const fatta = await chiama('registro.chiudiConsolato', { id, esito, note });
      setAperta(false);
      if (fatta.ok) cassetto.setQueryData(chiaveDi(id), fatta);
      else await rileggi();
      setDetto(
        fatta.ok
          ? { gravita: 'bene', titolo: t('fatto') }
          : { gravita: 'errore', titolo: fatta.errore.messaggio, rimedio: fatta.errore.rimedio },
      );
    },
  };
}

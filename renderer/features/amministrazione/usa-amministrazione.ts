import { useState } from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CambioAmministrazione } from '#contract/wa/amministrazione.ts';
import { usaParole } from '../../lingua.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import type { Gravita } from '../../ui/stati.tsx';

const chiave = ['amministrazione'];

export function usaAmministrazione(): UseQueryResult<RispostaPonte<'registro.amministrazione'>> {
  return useQuery({
    ...{ queryKey: chiave, gcTime: 0, staleTime: 0 },
    queryFn: async () => chiama('registro.amministrazione', {}),
  });
}

export interface Detto {
  readonly gravita: Gravita;
  readonly titolo: string;
  readonly rimedio?: string;
}

/** Saves one section; the screen then shows it as it is kept. */
export function usaSalva(): {
  readonly salva: (cambio: CambioAmministrazione) => Promise<boolean>;
  readonly detto: Detto | undefined;
  readonly dici: (detto: Detto | undefined) => void;
  readonly lavora: boolean;
} {
  const { t } = usaParole('amministrazione');
  const cassetto = useQueryClient();
  const [detto, dici] = useState<Detto>();
  const [lavora, setLavora] = useState(false);
  return {
    detto,
    dici,
    lavora,
    salva: async (cambio) => {
      setLavora(true);
      const esito = await chiama('registro.salvaAmministrazione', cambio);
      setLavora(false);
      if (esito.ok) cassetto.setQueryData(chiave, esito);
      dici(
        esito.ok
          ? { gravita: 'bene', titolo: t('salvato') }
          : { gravita: 'errore', titolo: esito.errore.messaggio, rimedio: esito.errore.rimedio },
      );
      return esito.ok;
    },
  };
}

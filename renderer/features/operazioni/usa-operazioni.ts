import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { OperazioneUfficio } from '#contract/wa/operazioni.ts';
import { chiama } from '../../ponte.ts';
import { richiestaDi, type FiltriOperazioni } from './filtri.ts';

export interface ElencoOperazioni {
  readonly operazioni: readonly OperazioneUfficio[];
  readonly attesa: boolean;
  readonly altre: boolean;
  readonly errore: { readonly messaggio: string; readonly rimedio: string } | undefined;
  readonly carica: () => void;
  readonly riprova: () => void;
}

/** The registrations of the office, a page at a time. */
export function usaOperazioni(filtri: FiltriOperazioni): ElencoOperazioni {
  const { data, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['operazioni', filtri],
    gcTime: 0,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => chiama('registro.operazioni', richiestaDi(filtri, pageParam)),
    getNextPageParam: (pagina) =>
      pagina.ok && pagina.valore.altre ? pagina.valore.operazioni.at(-1)?.idOperazioneANPR : undefined,
  });
  const pagine = data?.pages ?? [];
  const rifiuto = pagine.find((una) => !una.ok);
  return {
    operazioni: pagine.flatMap((una) => (una.ok ? una.valore.operazioni : [])),
    attesa: isFetching,
    altre: hasNextPage,
    errore: rifiuto && !rifiuto.ok ? rifiuto.errore : undefined,
    carica: () => void fetchNextPage(),
    riprova: () => void refetch(),
  };
}

import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AttoRichiesta, VoceRichiesta } from '#contract/wa/richieste.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { richiestaDi, type FiltriRichieste } from './filtri.ts';

export interface ElencoRichieste {
  readonly richieste: readonly VoceRichiesta[];
  readonly attesa: boolean;
  readonly altre: boolean;
  readonly errore: { readonly messaggio: string; readonly rimedio: string } | undefined;
  readonly carica: () => void;
  readonly riprova: () => void;
}

/** Requests of the office, a page at a time. */
export function usaRichieste(filtri: FiltriRichieste): ElencoRichieste {
  const { data, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['richieste', filtri],
    gcTime: 0,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => chiama('registro.richieste', richiestaDi(filtri, pageParam)),
    getNextPageParam: (pagina) =>
      pagina.ok && pagina.valore.altre ? pagina.valore.richieste.at(-1)?.codiceRichiesta : undefined,
  });
  const pagine = data?.pages ?? [];
  const rifiuto = pagine.find((una) => !una.ok);
  return {
    richieste: pagine.flatMap((una) => (una.ok ? una.valore.richieste : [])),
    attesa: isFetching,
    altre: hasNextPage,
    errore: rifiuto && !rifiuto.ok ? rifiuto.errore : undefined,
    carica: () => void fetchNextPage(),
    riprova: () => void refetch(),
  };
}

export function usaSituazione(): UseQueryResult<RispostaPonte<'registro.situazioneRichieste'>> {
  return useQuery({
    queryKey: ['richieste-situazione'],
    ...{ gcTime: 0, staleTime: 0, refetchOnMount: 'always' },
    queryFn: async () => chiama('registro.situazioneRichieste', {}),
  });
}

export function usaRichiesta(codiceRichiesta: string): UseQueryResult<RispostaPonte<'registro.richiesta'>> {
  return useQuery({
    queryKey: ['richiesta', codiceRichiesta],
    gcTime: 0,
    queryFn: async () => chiama('registro.richiesta', { codiceRichiesta }),
  });
}

/** Does something to a request; the screen then shows it as it is. */
export function usaAtto(): (atto: AttoRichiesta) => Promise<RispostaPonte<'registro.attoRichiesta'>> {
  const cassetto = useQueryClient();
  return async (atto) => {
    const esito = await chiama('registro.attoRichiesta', atto);
    if (esito.ok) cassetto.setQueryData(['richiesta', atto.codiceRichiesta], esito);
    else await cassetto.invalidateQueries({ queryKey: ['richiesta', atto.codiceRichiesta] });
    await cassetto.invalidateQueries({ queryKey: ['richieste-situazione'] });
    return esito;
  };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import { chiama, type RispostaPonte } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';

/** Letters leave by themselves: how they are going is looked at again, in milliseconds, while some are waiting. */
const ogniTanto = 3000;

type Letta = RispostaPonte<'prefettura.situazione'>;

/** What the register says of the prefecture's cards, and how to put in its place what an act answered. */
export function usaPrefettura(): {
  readonly letta: Letta | undefined;
  readonly rileggi: () => Promise<void>;
  readonly mostra: (situazione: SituazionePrefettura) => void;
} {
  const memoria = useQueryClient();
  const { inSede } = usaSessione();
  // What failed as the connection dropped is asked again when it is back.
  const chiave = ['prefettura', inSede];
  const { data, refetch } = useQuery({
    queryKey: chiave,
    enabled: inSede,
    gcTime: 0,
    queryFn: () => chiama('prefettura.situazione', {}),
    refetchInterval: ({ state }) =>
      state.data?.ok && state.data.valore.carte.some(({ posta }) => posta?.stato === 'in-coda')
        ? ogniTanto
        : false,
  });
  return {
    letta: data,
    rileggi: async () => {
      await refetch();
    },
    mostra: (situazione) => {
      memoria.setQueryData(chiave, { ok: true, valore: situazione });
    },
  };
}

import { useQuery } from '@tanstack/react-query';
import type { RispostaDi } from '#contract/bridge/index.ts';
import { chiama } from '../../ponte.ts';

type Stampanti = Extract<RispostaDi<'stampa.stampanti'>, { ok: true }>['valore'];

export interface StampantiQui {
  readonly elenco: Stampanti;
  /** The one to use, unless another is chosen. */
  readonly usuale: Stampanti[number] | undefined;
  readonly errore: { readonly messaggio: string; readonly rimedio: string } | undefined;
  readonly lette: boolean;
}

export function usaStampanti(): StampantiQui {
  const { data } = useQuery({
    queryKey: ['stampanti'],
    queryFn: () => chiama('stampa.stampanti', {}),
    staleTime: 10_000,
  });
  const elenco = data?.ok ? data.valore : [];
  return {
    elenco,
    usuale: elenco.find(({ predefinita }) => predefinita) ?? elenco[0],
    errore: data && !data.ok ? data.errore : undefined,
    lette: data !== undefined,
  };
}

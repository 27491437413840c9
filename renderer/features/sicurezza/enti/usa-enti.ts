import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { chiama, type RispostaPonte } from '../../../ponte.ts';

/** The bodies in sight of whoever is here. */
export function usaEnti(): UseQueryResult<RispostaPonte<'enti.elenca'>> {
  return useQuery({ queryKey: ['enti'], gcTime: 0, queryFn: () => chiama('enti.elenca', {}) });
}

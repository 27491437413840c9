import { useQuery } from '@tanstack/react-query';
import { chiama } from '../ponte.ts';
import { mostraLuogo } from './lettura.ts';

/** A municipality by its code, as people call it; the code itself until it is known. */
export function usaNomeComune(codiceIstat: string): string {
  const { data } = useQuery({
    queryKey: ['comune', codiceIstat],
    staleTime: Infinity,
    queryFn: async (): Promise<string> => {
      const trovato = await chiama('tabelle.comune', { codiceIstat });
      return trovato.ok && trovato.valore ? mostraLuogo(trovato.valore) : codiceIstat;
    },
  });
  return data ?? codiceIstat;
}

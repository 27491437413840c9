import { useQuery } from '@tanstack/react-query';
import type { FamigliaDossier } from '#contract/wa/registro.ts';
import type { SchedaFamiglia } from '#contract/wa/scheda.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';

export type LetturaFamiglia =
  | { readonly stato: 'attesa' | 'senza-copia' }
  | { readonly stato: 'letta'; readonly famiglia: SchedaFamiglia; readonly letto: number }
  /** As it stood in a record kept on this workstation: who left it, and what was done, is not known here. */
  | { readonly stato: 'copia'; readonly famiglia: FamigliaDossier; readonly letto: number }
  | { readonly stato: 'errore'; readonly messaggio: string; readonly rimedio: string };

/** A family as the register has it; out of reach, what a record kept here says of it. */
export function usaFamiglia(
  id: string,
  soggetto: string | undefined,
): { readonly lettura: LetturaFamiglia; readonly rileggi: () => void } {
  const { archivio, inSede } = usaSessione();
  const { data, refetch } = useQuery({
    queryKey: ['famiglia', id, inSede],
    queryFn: async (): Promise<LetturaFamiglia> => {
      if (inSede) {
        const letta = await chiama('registro.famiglia', { id });
        if (letta.ok) return { stato: 'letta', famiglia: letta.valore, letto: Date.now() };
        if (letta.errore.tipo !== 'fuori-linea' && letta.errore.tipo !== 'esito-ignoto') {
          const { messaggio, rimedio } = letta.errore;
          return { stato: 'errore', messaggio, rimedio };
        }
      }
      const copia = soggetto === undefined ? undefined : await archivio.ricordato(soggetto);
      const famiglia = copia?.dossier.famiglia;
      return copia && famiglia?.idFamigliaConvivenzaANPR === id
        ? { stato: 'copia', famiglia, letto: copia.letto }
        : { stato: 'senza-copia' };
    },
  });
  return {
    lettura: data ?? { stato: 'attesa' },
    rileggi: () => {
      void refetch();
    },
  };
}

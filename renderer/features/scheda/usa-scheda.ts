import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Storia } from '#contract/wa/scheda.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';

export type Scheda =
  | { readonly stato: 'attesa' }
  /** `copia`: read earlier on this workstation, at that moment. */
  | {
      readonly stato: 'letta';
      readonly dossier: Dossier;
      /** Absent: not read in time, or never on this workstation. */
      readonly storia: Storia | undefined;
      readonly letto: number;
      readonly copia: boolean;
    }
  | { readonly stato: 'senza-copia' }
  | { readonly stato: 'errore'; readonly messaggio: string; readonly rimedio: string };

/** A record as the register has it now; out of reach, the copy that this workstation keeps. */
export function usaScheda(id: string): { readonly scheda: Scheda; readonly rileggi: () => void } {
  const { archivio, inSede } = usaSessione();
  const { data, refetch } = useQuery({
    queryKey: ['scheda', id, inSede],
    queryFn: async (): Promise<Scheda> => {
      if (inSede) {
        const [letta, sua] = await Promise.all([
          chiama('registro.dossier', { id }),
          chiama('registro.storia', { id }),
        ]);
        const adesso = Date.now();
        if (letta.ok) {
          const storia = sua.ok ? sua.valore : undefined;
          await archivio.ricorda(letta.valore, adesso, storia);
          return { stato: 'letta', dossier: letta.valore, storia, letto: adesso, copia: false };
        }
        if (letta.errore.tipo !== 'fuori-linea' && letta.errore.tipo !== 'esito-ignoto') {
          const { messaggio, rimedio } = letta.errore;
          return { stato: 'errore', messaggio, rimedio };
        }
      }
      const copia = await archivio.ricordato(id);
      return copia
        ? {
            stato: 'letta',
            dossier: copia.dossier,
            storia: copia.storia,
            letto: copia.letto,
            copia: true,
          }
        : { stato: 'senza-copia' };
    },
  });
  return {
    scheda: data ?? { stato: 'attesa' },
    rileggi: () => {
      void refetch();
    },
  };
}

/** Minutes go by while a copy is on the screen: its age must say so. */
export function usaAdesso(ogni = 30_000): number {
  const [adesso, setAdesso] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setAdesso(Date.now());
    }, ogni);
    return () => {
      clearInterval(timer);
    };
  }, [ogni]);
  return adesso;
}

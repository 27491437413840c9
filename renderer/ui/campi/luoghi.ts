import type { Luogo } from '#contract/bridge/index.ts';
import { chiama } from '../../ponte.ts';

export interface Cercato {
  readonly testo: string;
  /** Day of the event, `AAAA-MM-GG` or empty. */
  readonly data: string;
  readonly tipo: 'comune' | 'stato' | 'tutti';
}
interface Domanda {
  readonly queryKey: readonly string[];
  readonly staleTime: number;
  readonly queryFn: () => Promise<readonly Luogo[]>;
}

/** Asks this workstation, once for each text, for the places that it may mean: they do not change while one works. */
export function luoghi({ testo, data, tipo }: Cercato): Domanda {
  const cercato = testo.trim();
  return {
    queryKey: ['luoghi', cercato, data, tipo],
    staleTime: Infinity,
    queryFn: async () => {
      if (cercato === '') return [];
      const risposta = await chiama('tabelle.luoghi', {
        testo: cercato.slice(0, 80),
        tipo,
        ...(data && { data }),
      });
      return risposta.ok ? risposta.valore : [];
    },
  };
}

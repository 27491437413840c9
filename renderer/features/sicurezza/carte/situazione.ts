import { useState } from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { CarteEnte } from '#contract/wa/carte-operatore.ts';
import { chiama, type RispostaPonte } from '../../../ponte.ts';
import type { Detto } from '../../../ui/esito.tsx';

const chiave = ['carte-ente'];

/** What each part of the page is given. */
export interface PartiCarte {
  readonly situazione: CarteEnte;
  /** What the register answered takes the place of what was seen. */
  readonly fatto: (situazione: CarteEnte, titolo: string) => void;
  readonly dici: (detto: Detto) => void;
}

/** The cards of the body as the register has them, and what became of the last thing done to one. */
export function usaSituazione(): Omit<PartiCarte, 'situazione'> & {
  readonly lettura: UseQueryResult<RispostaPonte<'carte.situazione'>>;
  readonly detto: Detto | undefined;
} {
  const memoria = useQueryClient();
  const [detto, dici] = useState<Detto>();
  const lettura = useQuery({ queryKey: chiave, gcTime: 0, queryFn: () => chiama('carte.situazione', {}) });
  return {
    ...{ lettura, detto, dici },
    fatto: (valore, titolo) => {
      memoria.setQueryData(chiave, { ok: true, valore });
      dici({ bene: true, titolo });
    },
  };
}

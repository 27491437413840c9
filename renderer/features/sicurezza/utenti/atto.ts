import { useState } from 'react';
import type { NomeChiamata, RichiestaDi } from '#contract/bridge/index.ts';
import { chiama, type RispostaPonte } from '../../../ponte.ts';
import { nonFatto, type Detto } from '../../../ui/esito.tsx';

type Riuscito<K extends NomeChiamata> = Extract<RispostaPonte<K>, { ok: true }>;

interface Atto<K extends NomeChiamata> {
  readonly lavora: boolean;
  readonly rifiuto: Detto | undefined;
  /** @returns what was answered; undefined when it was no, and `rifiuto` says why. */
  readonly fai: (richiesta: RichiestaDi<K>) => Promise<Riuscito<K> | undefined>;
}

/** An act of the administrator under way: one at a time, and what was answered when it was no. */
export function usaAtto<K extends NomeChiamata>(nome: K): Atto<K> {
  const [lavora, setLavora] = useState(false);
  const [rifiuto, setRifiuto] = useState<Detto>();
  const fai = async (richiesta: RichiestaDi<K>): Promise<Riuscito<K> | undefined> => {
    if (lavora) return undefined;
    setLavora(true);
    setRifiuto(undefined);
    const esito = await chiama(nome, richiesta);
    setLavora(false);
    if (esito.ok) return esito as Riuscito<K>;
    setRifiuto(nonFatto(esito.errore));
    return undefined;
  };
  return { lavora, rifiuto, fai };
}

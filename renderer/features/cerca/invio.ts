import { useEffect, useEffectEvent, useState } from 'react';
import { chiaveVoce, type Voce } from './gruppi.ts';

interface Cercata {
  readonly testo: string;
  readonly mostrate: readonly Voce[];
  readonly scelta: number;
  /** What is shown still answers an earlier question. */
  readonly attesa: boolean;
  readonly apri: (voce: Voce) => void;
}

interface Chiesto {
  readonly testo: string;
  /** Who was chosen when Enter was pressed, if anybody was shown. */
  readonly chi: string | undefined;
}

/**
 * Who opens when the answer to what was written is in: the one that was seen at the moment of Enter, or the only one
 * (a reader of health cards writes a codice fiscale and its Enter in one stroke). Nobody that was not meant.
 */
export function chiAprire(
  { testo, mostrate, scelta }: Pick<Cercata, 'testo' | 'mostrate' | 'scelta'>,
  chiesto: Chiesto,
): Voce | undefined {
  if (testo !== chiesto.testo) return undefined;
  const voce = mostrate[scelta];
  if (!voce) return undefined;
  return mostrate.length === 1 || chiaveVoce(voce) === chiesto.chi ? voce : undefined;
}

/** Enter is never lost: pressed before the answer is here, it waits for it. */
export function usaInvio(cercata: Cercata): { readonly premuto: (voce: Voce | undefined) => void } {
  const { attesa, apri } = cercata;
  const [chiesto, setChiesto] = useState<Chiesto>();
  const risposto = useEffectEvent((domanda: Chiesto) => {
    const voce = chiAprire(cercata, domanda);
    setChiesto(undefined);
    if (voce) apri(voce);
  });
  useEffect(() => {
    if (chiesto && !attesa) risposto(chiesto);
  }, [chiesto, attesa]);
  return {
    premuto: (voce) => {
      if (!attesa && voce) apri(voce);
      else if (attesa) setChiesto({ testo: cercata.testo, chi: voce && chiaveVoce(voce) });
    },
  };
}

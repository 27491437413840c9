import type { ReactNode } from 'react';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Foglio } from '../stampa/foglio.tsx';
import type { RigaCassa } from './colonne-cassa.ts';
import { TavolaCassa } from './tavola-cassa.tsx';

/** The summary on paper, for whoever closes the day. */
export function StampaCassa({
  dal,
  al,
  righe,
  letto,
  finita,
}: {
  readonly dal: string;
  readonly al: string;
  readonly righe: readonly RigaCassa[];
  readonly letto: number;
  readonly finita: () => void;
}): ReactNode {
  const { t } = usaParole('emessi');
  const [da, a] = [mostraGiorno(dal), mostraGiorno(al)];
  const titolo = da === a ? t('cassaDel', { giorno: da }) : t('cassaDal', { da, a });
  return (
    <Foglio titolo={titolo} letto={letto} finita={finita}>
      <TavolaCassa righe={righe} />
    </Foglio>
  );
}

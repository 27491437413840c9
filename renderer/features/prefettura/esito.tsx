import type { ReactNode } from 'react';
import { Avviso } from '../../ui/stati.tsx';
import type { Detto } from './usa-prefettura.ts';

/** What became of the last thing asked, read out as it comes. */
export function EsitoAtto({ detto }: { readonly detto: Detto | undefined }): ReactNode {
  if (!detto) return undefined;
  return (
    <Avviso gravita={detto.bene ? 'bene' : 'errore'} titolo={detto.titolo} annuncia>
      {detto.rimedio !== undefined && <p>{detto.rimedio}</p>}
    </Avviso>
  );
}

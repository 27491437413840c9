import type { ReactNode } from 'react';
import { Avviso } from './stati.tsx';

/** What became of the last thing asked: done, or why not and what to do. */
export interface Detto {
  readonly bene: boolean;
  readonly titolo: string;
  readonly rimedio?: string | undefined;
}

export function nonFatto(errore: { readonly messaggio: string; readonly rimedio: string }): Detto {
  return { bene: false, titolo: errore.messaggio, rimedio: errore.rimedio };
}

/** Read out as it comes; nothing while there is nothing to say. */
export function EsitoDetto({ detto }: { readonly detto: Detto | undefined }): ReactNode {
  if (!detto) return undefined;
  return (
    <Avviso gravita={detto.bene ? 'bene' : 'errore'} titolo={detto.titolo} annuncia>
      {detto.rimedio !== undefined && <p>{detto.rimedio}</p>}
    </Avviso>
  );
}

import type { ReactNode } from 'react';
import { Avviso } from '../../ui/stati.tsx';

/** What became of something that was asked for, and what to do about it. */
export interface Detto {
  readonly bene: boolean;
  readonly titolo: string;
  readonly rimedio?: string;
}

/** It could not be done, in the words of whoever refused it. */
export function nonFatto(errore: { readonly messaggio: string; readonly rimedio: string }): Detto {
  return { bene: false, titolo: errore.messaggio, rimedio: errore.rimedio };
}

export function EsitoDetto({ detto }: { readonly detto: Detto | undefined }): ReactNode {
  if (!detto) return undefined;
  return (
    <Avviso gravita={detto.bene ? 'bene' : 'errore'} titolo={detto.titolo} annuncia>
      {detto.rimedio !== undefined && <p>{detto.rimedio}</p>}
    </Avviso>
  );
}

import type { ReactNode } from 'react';
import { Avviso } from './stati.tsx';

/** What became of the last thing asked: done, or why not and what to do. */
export interface Detto {
  readonly bene: boolean;
  readonly titolo: string;
  readonly rimedio?: string | undefined;
}

/** What happened and what to do, of something that was not done. */
export interface Spiegazione {
  readonly messaggio: string;
  readonly rimedio: string;
}

export function nonFatto(errore: Spiegazione): Detto {
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

/** Why it was not done and what to do; nothing when there is no failure. */
export function NonFatto({
  errore,
  gravita = 'errore',
}: {
  readonly errore: Spiegazione | undefined;
  readonly gravita?: 'errore' | 'attenzione';
}): ReactNode {
  return (
    errore && (
      <Avviso gravita={gravita} annuncia titolo={errore.messaggio}>
        <p>{errore.rimedio}</p>
      </Avviso>
    )
  );
}

import type { ReactNode } from 'react';
import { linguaDi } from '../../../errori.ts';
import { Avviso } from '../../../ui/stati.tsx';

export interface Errore {
  readonly tipo: string;
  readonly messaggio: string;
  readonly rimedio: string;
}

/** Why something asked of a workstation was not done; nothing when it was. */
export function NonFatta({ errore }: { readonly errore: Errore | undefined }): ReactNode {
  return (
    errore && (
      <Avviso gravita="errore" annuncia titolo={errore.messaggio}>
        <p lang={linguaDi(errore)}>{errore.rimedio}</p>
      </Avviso>
    )
  );
}

import { normale } from '#contract/indirizzo-ip.ts';
import type { Chi } from '../../chi.ts';
import type { Trovato } from './passi.ts';

/** Where the software of each body may call from. */
export interface Provenienze {
  /** Each in the spelling of `normale`; none: from anywhere. */
  dichiarati(comune: string): Promise<readonly string[]>;
  /** Writes in the audit a call that came from elsewhere. */
  annota(chi: Chi, indirizzo: string): Promise<void>;
}

export interface Provenienza {
  readonly indirizzo: string;
  readonly dichiarati: readonly string[];
  readonly ammessa: boolean;
}

/** @param da address of the caller, as its socket, or a proxy that is believed, tells it. */
export async function provenienzaDi(
  provenienze: Pick<Provenienze, 'dichiarati'>,
  comune: string,
  da: string,
): Promise<Provenienza> {
  const indirizzo = normale(da);
  const dichiarati = await provenienze.dichiarati(comune);
  return { indirizzo, dichiarati, ammessa: dichiarati.length === 0 || dichiarati.includes(indirizzo) };
}

export function diProvenienza({ indirizzo, dichiarati }: Provenienza): Trovato {
  return { indirizzo, dichiarati };
}

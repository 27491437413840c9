import { uscita, type Uscita } from '../comando.ts';
import type { ErroreChiamata } from '../ws/cliente.ts';

/** What a call without an answer to rely on ends with. */
export function uscitaDi({ tipo }: ErroreChiamata): Uscita {
  return tipo === 'non-fidata' ? uscita.nonFidata : uscita.trasporto;
}

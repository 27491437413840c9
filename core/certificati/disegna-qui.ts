import type { Sigillo } from '../accessi/pki/index.ts';
import type { Disegna } from './officina.ts';
import { disegnaCertificato } from './pdf/disegna.ts';

/** Draws in this very thread: for tests, and for commands that have nobody else to serve. */
export function disegnaQui(sigillo: Sigillo): Disegna {
  return async (richiesta) => disegnaCertificato({ ...richiesta, sigillo });
}

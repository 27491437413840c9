import { voceGuasto, type Giornale } from '../http/giornale.ts';
import type { TabelleRegistro } from './index.ts';

/** How late a process may be that nobody asks for its version, in milliseconds. */
const ogni = 5000;

/**
 * Takes the tables that another process accepted, also where no desk asks for them: municipal software must be decoded
 * alike by every core. @returns how to stop.
 */
export function seguiTabelle(
  { aggiorna }: Pick<TabelleRegistro, 'aggiorna'>,
  giornale: Giornale,
): () => Promise<void> {
  let inCorso: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    inCorso = aggiorna().catch((errore: unknown) => {
      giornale({ evento: 'tabelle-non-lette', ...voceGuasto(errore) });
    });
  }, ogni);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await inCorso;
  };
}

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
  let inCorso: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    // Without a database one waits: others behind it would take its connections, and might end before it.
    inCorso ??= aggiorna()
      .catch((errore: unknown) => {
        giornale({ evento: 'tabelle-non-lette', ...voceGuasto(errore) });
      })
      .finally(() => {
        inCorso = undefined;
      });
  }, ogni);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await inCorso;
  };
}

import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreConfigurazione } from './configurazione.ts';

/** Others may pass through, and neither list nor read: each folder inside has its own mode. */
const passante = 0o711;

/**
 * The data folder of desk and core. A core started by root runs its database as another user (PostgreSQL refuses
 * root), who must be able to reach its own folder in here.
 */
export function preparaCasa(
  casa: string,
  radice = process.getuid?.() === 0,
): Esito<undefined, ErroreConfigurazione> {
  try {
    mkdirSync(casa, { recursive: true, mode: radice ? passante : 0o700 });
    // Root too is stopped by a disk that has become read-only.
    accessSync(casa, constants.W_OK | constants.X_OK);
    const { mode } = statSync(casa);
    if (radice && (mode & 0o001) === 0) chmodSync(casa, (mode & 0o777) | 0o011);
    return riuscito(undefined);
  } catch {
    return fallito({
      messaggio: `Non si può scrivere nella cartella dei dati dello sportello, ${casa}: lo sportello non si apre.`,
      rimedio:
        'Controlla che il disco non sia in sola lettura e che la cartella sia di questo utente. Bozze e coda restano dove sono.',
    });
  }
}

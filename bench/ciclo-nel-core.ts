import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { osservaCiclo } from './ciclo.ts';

/**
 * Loaded before a core (`NODE_OPTIONS=--import`): at each SIGUSR2 writes on the file that `SPORTELLO_CICLO` names how
 * long its loop stopped at most since the last one, and begins again.
 */
const file = process.env['SPORTELLO_CICLO'];
if (file !== undefined && isMainThread) {
  let ferma = osservaCiclo();
  process.on('SIGUSR2', () => {
    writeFileSync(file, JSON.stringify(ferma()));
    ferma = osservaCiclo();
  });
}

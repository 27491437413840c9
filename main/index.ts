/** `node main/index.ts`: the desk, in the window that this machine has. */
import { join } from 'node:path';
import { avvia } from './avvio.ts';
import { casaDati } from './configurazione.ts';

process.exitCode = await avvia({
  casa: casaDati(),
  radice: join(import.meta.dirname, '..'),
  ambiente: process.env,
  scrivi: (riga) => {
    process.stdout.write(`${riga}\n`);
  },
});
// Whatever a library may have left behind must not keep a closed desk alive.
process.exit();

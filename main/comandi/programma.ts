/** `sportello doctor` and `sportello postazione`: commands of the workstation (see `cliente/sportello.mjs`). */
import { readFileSync } from 'node:fs';
import { comanda } from './index.ts';

process.exitCode = await comanda(process.argv.slice(2), {
  ambiente: process.env,
  scrivi: (testo) => {
    process.stdout.write(testo);
  },
  avvisa: (testo) => {
    process.stderr.write(`${testo}\n`);
  },
  leggiIngresso: () => readFileSync(0, 'utf8'),
});

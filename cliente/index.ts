/** The command line as a program: see `sportello.mjs`. */
import { readFileSync } from 'node:fs';
import { sportello } from './sportello.ts';

process.exitCode = await sportello(process.argv.slice(2), {
  cartella: process.cwd(),
  ambiente: process.env,
  scrivi: (testo) => {
    process.stdout.write(testo);
  },
  avvisa: (testo) => {
    process.stderr.write(`${testo}\n`);
  },
  leggiIngresso: () => readFileSync(0),
});

/** The core as a program: started by the desk as a child process, or alone with `npm run core`. */

import {
  comuneDimostrativo,
  comuniVicini,
  entiDimostrativi,
  ministeroDimostrativo,
  operatoriDimostrativi,
  prefetturaDimostrativa,
} from '#resources/comune-dimostrativo/index.ts';
import { apriMagazzinoPostgres } from './magazzino-postgres.ts';
import { chiediAlTerminale, chiudiTerminale } from './comandi/terminale.ts';
import { comanda } from './comandi/index.ts';
import { vivi } from './processo.ts';

const argomenti = process.argv.slice(2);
const fine = await comanda(argomenti, {
  ambiente: process.env,
  scrivi: (testo) => {
    process.stdout.write(testo);
  },
  avvisa: (testo) => {
    process.stderr.write(`${testo}\n`);
  },
  chiedi: chiediAlTerminale,
});
chiudiTerminale();
if (fine !== undefined) process.exitCode = fine;
else
  await vivi(
    {
      comune: comuneDimostrativo,
      operatori: operatoriDimostrativi,
      vicini: [...comuniVicini, ...entiDimostrativi],
      prefettura: prefetturaDimostrativa,
      ministero: ministeroDimostrativo,
      apriMagazzino: apriMagazzinoPostgres,
    },
    argomenti,
  );

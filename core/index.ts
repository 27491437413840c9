/** The core as a program: started by the desk as a child process, or alone with `npm run core`. */

import {
  comuneDimostrativo,
  comuniVicini,
  operatoriDimostrativi,
} from '#resources/comune-dimostrativo/index.ts';
import { apriMagazzinoPostgres } from './magazzino-postgres.ts';
import { vivi } from './processo.ts';

await vivi(
  {
    comune: comuneDimostrativo,
    operatori: operatoriDimostrativi,
    vicini: comuniVicini,
    apriMagazzino: apriMagazzinoPostgres,
  },
  process.argv.slice(2),
);

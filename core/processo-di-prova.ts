/** The core's process over a store in memory: what tests fork. */
import { comuneDimostrativo, operatoriDimostrativi } from '#resources/comune-dimostrativo/index.ts';
import { apriMagazzinoDiProva } from './magazzino-di-prova.ts';
import { vivi } from './processo.ts';

await vivi(
  { comune: comuneDimostrativo, operatori: operatoriDimostrativi, apriMagazzino: apriMagazzinoDiProva },
  process.argv.slice(2),
);

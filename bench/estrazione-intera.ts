import { CoreDiProva } from '#e2e/scrivania/core.ts';
import { misuraEstrazione } from './estrazioni.ts';
import { popola } from './popolazione.ts';
import { scriviEstrazione } from './righe-lavori.ts';
import { ammesso } from './righe.ts';

/** Seconds within which everybody must be in the file, however many. */
const limite = 60;

/**
 * `npm run bench -- estrazione 1000000`: so many people, all of one municipality, to CSV, while a desk goes on looking
 * for people. `--people` spreads its people over sixteen municipalities, and each extracts its own alone.
 */
export async function stampaEstrazione(persone: number): Promise<void> {
  if (!Number.isInteger(persone) || persone < 10_000)
    throw new RangeError(`estrazione: ${persone} is not a number of people from 10000 on`);
  const core = await CoreDiProva.avvia();
  try {
    const caricate = await popola(core, persone, true);
    if (!Number.isNaN(caricate)) console.log(`caricate ${caricate.toFixed(0)} persone al secondo`);
    const database = await core.database();
    // What follows a load is not a day's work: the cleaning that it leaves would be in every figure.
    await database.query('vacuum (analyze)');
    const { rows } = await database
      .query<{ codice: string }>(
        `select codice_fiscale as codice from soggetto
         where stato = 'residente' and codice_fiscale is not null order by reverse(id::text) limit 2000`,
      )
      .finally(() => database.end());
    const misura = await misuraEstrazione(
      core,
      rows.map(({ codice }) => codice),
    );
    scriviEstrazione(misura, ammesso(limite));
  } finally {
    await core.chiudi();
  }
}

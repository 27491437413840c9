import { misuraEstrazione } from './estrazioni.ts';
import { conRegistro } from './popola.ts';
import { alcune } from './popolazione-ricerche.ts';
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
  await conRegistro(persone, { inUnComune: true }, async (core, carico) => {
    if (carico) console.log(`caricate ${carico.alSecondo.toFixed(0)} persone al secondo`);
    const database = await core.database();
    const note = await alcune(database, 2000).finally(() => database.end());
    const codici = note.map(({ codice }) => codice);
    scriviEstrazione(await misuraEstrazione(core, codici), ammesso(limite));
  });
}

import type { Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import { adotta } from './adotta.ts';
import { muovi, oRinuncia, type Mano, type RigaCarta } from './muovi.ts';

/** The cards that a new one takes the place of: never used again, whatever they were doing. */
async function togliVecchie(trx: Kysely<Schema>, nuova: RigaCarta, mano: Mano): Promise<void> {
  const vecchie = await trx
    .selectFrom('carta_utente')
    .selectAll()
    .where('codice_fiscale', '=', nuova.codice_fiscale)
    .where('seriale', '<>', nuova.seriale)
    .where('stato', 'in', ['registrata', 'rilasciata', 'in-uso', 'sospesa'])
    .forUpdate()
    .execute();
  for (const vecchia of vecchie) {
    oRinuncia(await muovi(trx, vecchia, 'sostituisci', mano, { nota: `con la carta ${nuova.seriale}` }));
    if (vecchia.impronta !== null)
      await creaCensimento(trx).cambiaCarta(vecchia.impronta, 'revocata', mano.istante);
  }
}

/** Into the hands of its holder: from here the register knows its certificate, and no longer those before it. */
export async function rilascia(trx: Kysely<Schema>, carta: RigaCarta, mano: Mano): Promise<void> {
  if (!carta.certificato || carta.codice_fiscale === null || carta.ente === null)
    throw new Error('a card without certificate cannot be handed over');
  const nuova = oRinuncia(await muovi(trx, carta, 'rilascia', mano));
  await adotta(trx, carta.ente);
  await togliVecchie(trx, nuova, mano);
  await creaCensimento(trx).registraCarta(carta.certificato, carta.codice_fiscale, mano.istante);
}

import type { Kysely } from 'kysely';
import type { NotificaN031 } from '#contract/anpr/index.ts';
import type { Schema } from '../db/schema.ts';
import { scriviNotifiche } from './archivio.ts';

/**
 * Tells who asked that an elaboration is over: N030, or N032 where there are several files to fetch. The lists of 4005
 * have their own way of being asked for.
 */
export async function avvisaConclusa(
  trx: Kysely<Schema>,
  id: string,
  { pronta, adesso }: { readonly pronta: boolean; readonly adesso: Date },
): Promise<void> {
  const { codice, comune } = await trx
    .selectFrom('elaborazione')
    .select(['codice', 'comune'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (codice === '4005') return;
  const file = await trx
    .selectFrom('elaborato')
    .select('id')
    .where('elaborazione', '=', id)
    .orderBy('progressivo')
    .execute();
  const tipo = file.length > 1 || codice === '4004' ? 'N032' : 'N030';
  const contenuto = {
    ...{ idOperazioneANPR: id, operazioneRichiesta: codice, esito: pronta ? '2' : '3' },
    idFile: file.map((uno) => uno.id),
  };
  await scriviNotifiche(trx, [{ tipo, comune, soggetti: [], contenuto }], { idOperazioneANPR: id, adesso });
}

/** Tells every other municipality of the register that one has joined (N031), once. */
export async function avvisaSubentro(
  trx: Kysely<Schema>,
  comune: NotificaN031['comuneRichiesta'] & { readonly codiceIstat: string },
  di: { readonly idOperazioneANPR: string; readonly adesso: Date; readonly dal: string },
): Promise<void> {
  const altri = await trx
    .selectFrom('ente')
    .select('codice')
    .where('codice', '~', '^[0-9]{6}$')
    .where('codice', '<>', comune.codiceIstat)
    .execute();
  await scriviNotifiche(
    trx,
    altri.map(({ codice }) => ({
      ...{ tipo: 'N031', comune: codice, soggetti: [] },
      contenuto: { comuneRichiesta: comune, dataOperativitaAnpr: di.dal },
    })),
    di,
  );
}

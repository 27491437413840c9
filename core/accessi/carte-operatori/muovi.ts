import type { Kysely, Selectable } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { dopoAtto, type AttoCarta } from '#contract/regole/carte-operatore.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { fuoriPosto, nonTrovata } from './rifiuti.ts';
import type { TabelleCarteOperatori } from './tabelle.ts';

export type RigaCarta = Selectable<TabelleCarteOperatori['carta_utente']>;

/** Who acts and when, as events and audit want it. */
export interface Mano {
  readonly chi: Chi;
  readonly istante: Date;
}

/** Whose card it must be for this hand to touch it. */
export type Custode = { readonly prefettura: string } | { readonly ente: string };

/** The row, locked until the transaction ends; a card of others is a card that is not there. */
export async function prendi(
  trx: Kysely<Schema>,
  seriale: string,
  custode: Custode,
): Promise<Esito<RigaCarta, ErroreWa>> {
  const riga = await trx
    .selectFrom('carta_utente')
    .selectAll('carta_utente')
    .where('seriale', '=', seriale)
    .$if('ente' in custode, (q) => q.where('ente', '=', 'ente' in custode ? custode.ente : ''))
    .$if('prefettura' in custode, (q) =>
      q.where('lotto', 'in', (sotto) =>
        sotto
          .selectFrom('lotto_carte')
          .select('id')
          .where('prefettura', '=', 'prefettura' in custode ? custode.prefettura : ''),
      ),
    )
    .forUpdate()
    .executeTakeFirst();
  return riga ? riuscito(riga) : fallito(nonTrovata(seriale));
}

/** One step of a card's life with the line that it leaves; refused where the step has no place. */
export async function muovi(
  trx: Kysely<Schema>,
  carta: RigaCarta,
  atto: AttoCarta,
  { chi, istante }: Mano,
  cambi: Partial<Omit<RigaCarta, 'seriale' | 'stato' | 'dal'>> = {},
): Promise<Esito<RigaCarta, ErroreWa>> {
  const a = dopoAtto(carta.stato, atto);
  if (!a) return fallito(fuoriPosto(carta.seriale, carta.stato, atto));
  const dopo = await trx
    .updateTable('carta_utente')
    .set({ ...cambi, stato: a, dal: istante })
    .where('seriale', '=', carta.seriale)
    .returningAll()
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('evento_carta')
    .values({
      ...{ seriale: carta.seriale, atto, da: carta.stato, a, nota: cambi.nota ?? null, istante },
      ...{ operatore: chi.codiceFiscale, id_postazione: chi.idPostazione },
    })
    .execute();
  return riuscito(dopo);
}

/** Thrown inside a transaction so that it writes nothing, and caught by {@link tuttoONiente}. */
class Rinuncia extends Error {
  readonly errore: ErroreWa;
  constructor(errore: ErroreWa) {
    super(errore.tipo);
    this.errore = errore;
  }
}

/** The value, or the whole transaction is as if it had not begun. */
export function oRinuncia<T>(esito: Esito<T, ErroreWa>): T {
  if (!esito.ok) throw new Rinuncia(esito.errore);
  return esito.valore;
}

/** Runs in one transaction; a refusal met by {@link oRinuncia} comes out as a value and leaves nothing behind. */
export async function tuttoONiente<T>(
  db: Kysely<Schema>,
  lavoro: (trx: Kysely<Schema>) => Promise<T>,
): Promise<Esito<T, ErroreWa>> {
  try {
    return riuscito(await db.transaction().execute(lavoro));
  } catch (errore) {
    if (errore instanceof Rinuncia) return fallito(errore.errore);
    throw errore;
  }
}

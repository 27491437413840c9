import { sql, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { RichiestaRegistrazione } from '#contract/wa/postazioni.ts';
import type { Chi } from '../../chi.ts';
import type { TabelleAccessi } from '../tabelle.ts';
import { numeriFiniti, serverGiaPresenti } from './rifiuti.ts';

/** The last two numbers are kept for the server certificate of the body. */
const ultimo = 9997;
const server = [9999, 9998] as const;

function sigla(ruolo: Ruolo): 'CO' | 'PR' | 'MI' {
  if (ruolo.startsWith('prefettura')) return 'PR';
  return ruolo === 'ministero' ? 'MI' : 'CO';
}

type Db = Kysely<TabelleAccessi>;

async function ultimoNumero(db: Db, prefisso: string): Promise<number> {
  const riga = await db
    .selectFrom('postazione_censita')
    .select(sql<number | null>`max(right(id_postazione, 4)::int)`.as('numero'))
    .where('id_postazione', 'like', `${prefisso}%`)
    .where(sql<number>`right(id_postazione, 4)::int`, '<=', ultimo)
    .executeTakeFirst();
  return riga?.numero ?? 0;
}

/** CO-9999, then CO-9998 beside it, so that both are good while the office passes from one to the other. */
async function numeroServer(db: Db, prefisso: string): Promise<number | undefined> {
  const righe = await db
    .selectFrom('postazione_censita')
    .select('id_postazione')
    .where(
      'id_postazione',
      'in',
      server.map((numero) => `${prefisso}${numero}`),
    )
    .execute();
  const presi = new Set(righe.map(({ id_postazione: id }) => id));
  return server.find((numero) => !presi.has(`${prefisso}${numero}`));
}

/** New workstations, with the next numbers of the body: a number that was used once is never given again. */
export function registra(
  db: Db,
  richiesta: RichiestaRegistrazione,
  { comune: ente, ruolo }: Chi,
  ora: Date,
): Promise<Esito<readonly string[], ErroreWa>> {
  const { tipo, quante, responsabile, descrizione } = richiesta;
  const prefisso = `${ente}-${sigla(ruolo)}-`;
  return db.transaction().execute(async (tutto) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`postazioni ${ente}`}))`.execute(tutto);
    const primo =
      tipo === 'server' ? await numeroServer(tutto, prefisso) : (await ultimoNumero(tutto, prefisso)) + 1;
    if (primo === undefined) return fallito(serverGiaPresenti);
    const numeri = Array.from({ length: tipo === 'server' ? 1 : quante }, (_, i) => primo + i);
    if (tipo === 'postazione' && (numeri.at(-1) ?? 0) > ultimo) return fallito(numeriFiniti);
    const nuove = numeri.map((numero) => `${prefisso}${String(numero).padStart(4, '0')}`);
    await tutto
      .insertInto('postazione_censita')
      .values(
        nuove.map((id) => ({
          ...{ id_postazione: id, ente, responsabile, descrizione, stato: 'da-installare', dal: ora },
          ...{ vista: null, programma: null, rinnovo_chiesto: null },
        })),
      )
      .execute();
    return riuscito(nuove);
  });
}

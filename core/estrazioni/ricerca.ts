import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { leggiLimiti } from './limiti.ts';
import { subentro, type AggregatiRichiesta } from './richiesta.ts';
import type { StatoElaborazione } from './tabelle.ts';

/** An asynchronous request as its municipality finds it again. */
export interface Elaborazione {
  readonly id: string;
  readonly codice: string;
  readonly stato: StatoElaborazione;
  readonly chiesta: Date;
  readonly conclusa: Date | null;
  readonly criteri: Readonly<Record<string, unknown>>;
  /** Numbers of its files, in order; none if nobody was found. */
  readonly file: readonly string[];
}

/** A file as it is kept: encrypted. */
export interface FileCifrato {
  readonly id: string;
  readonly chiave: Buffer;
  readonly sha256: Buffer;
  readonly parti: readonly Buffer[];
}

export interface RicercaEstrazioni {
  /**
   * What a body waits for, how many it has asked for since an instant, and how many it may on that day. In a transaction,
   * nobody else reads it for that body until the end of it.
   */
  elaborazioniDelComune(comune: string, da: Date, oggi: string): Promise<AggregatiRichiesta>;
  /** By the number of the request or of one of its files: nobody finds those of others. */
  elaborazione(comune: string, numero: string): Promise<Elaborazione | undefined>;
  /** Those of these codes that on that day were of nobody in the municipality, or of nobody at all. */
  codiciNonDelComune(
    codici: readonly string[],
    quale: 'codice_fiscale' | 'id_anpr',
    comune: string,
    giorno: string,
  ): Promise<readonly string[]>;
  fileCifrato(numero: string): Promise<FileCifrato | undefined>;
}

const numerica = /^\d{1,18}$/;

async function leggiFile(db: Kysely<Schema>, numero: string): Promise<FileCifrato | undefined> {
  const file = await db
    .selectFrom('elaborato')
    .select(['id', 'chiave', 'sha256'])
    .where('id', '=', numero)
    .executeTakeFirst();
  if (!file) return undefined;
  const parti = await db
    .selectFrom('elaborato_parte')
    .select('dati')
    .where('elaborato', '=', numero)
    .orderBy('numero')
    .execute();
  return { ...file, parti: parti.map(({ dati }) => dati) };
}

/**
 * Whoever asks counts, then adds one: of two requests of a body in the same instant, of whatever kind, the second counts
 * when the first is written or given up. Outside a transaction nothing is being written, and nothing is held.
 */
async function unaPerVolta(db: Kysely<Schema>, comune: string): Promise<void> {
  if (!db.isTransaction) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`estrazioni ${comune}`}, 0))`.execute(db);
}

export function ricercaEstrazioni(db: Kysely<Schema>): RicercaEstrazioni {
  return {
    async elaborazioniDelComune(comune, da, oggi) {
      await unaPerVolta(db, comune);
      const [righe, limiteDi] = await Promise.all([
        db
          .selectFrom('elaborazione')
          .select(['codice', 'stato', 'chiesta'])
          .where('comune', '=', comune)
          .where((e) => e.or([e('stato', 'in', ['attesa', 'corso']), e('chiesta', '>=', da)]))
          .execute(),
        leggiLimiti(db, [comune], oggi),
      ]);
      return {
        pendenti: righe
          .filter(({ stato }) => stato === 'attesa' || stato === 'corso')
          .map(({ codice }) => codice),
        chieste: righe.filter(({ codice, chiesta }) => codice !== subentro && chiesta >= da).length,
        alGiorno: limiteDi(comune).alGiorno,
      };
    },
    async elaborazione(comune, numero) {
      if (!numerica.test(numero)) return undefined;
      return db
        .selectFrom('elaborazione as e')
        .select(['e.id', 'e.codice', 'e.stato', 'e.chiesta', 'e.conclusa', 'e.criteri'])
        .select(
          sql<
            string[]
          >`array(select f.id::text from elaborato f where f.elaborazione = e.id order by f.progressivo)`.as(
            'file',
          ),
        )
        .where('e.comune', '=', comune)
        .where((w) =>
          w.or([
            w('e.id', '=', numero),
            w('e.id', 'in', (s) => s.selectFrom('elaborato').select('elaborazione').where('id', '=', numero)),
          ]),
        )
        .executeTakeFirst();
    },
    async codiciNonDelComune(codici, quale, comune, giorno) {
      const { rows } = await sql<{ codice: string }>`
        select c.codice from unnest(${[...codici]}::text[]) with ordinality c(codice, posto)
        where not exists (
          select from soggetto s
          cross join lateral (
            select v.dopo from versione_soggetto v
            where v.id = s.id and v.valida_dal <= ${giorno}::date
            order by v.versione desc limit 1) allora
          where s.${sql.ref(quale)} = c.codice and allora.dopo ->> 'comune' = ${comune})
        order by c.posto`.execute(db);
      return rows.map(({ codice }) => codice);
    },
    fileCifrato: (numero) => leggiFile(db, numero),
  };
}

import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Famiglia, Procedimento, Soggetto } from './modello.ts';
import { apertiDi } from './ricerca-procedimenti.ts';
import { riunite } from './riunite.ts';

export interface Riga<D> {
  readonly id: string;
  readonly versione: number;
  readonly documento: D;
}

/** All that two people born on one day may have in common before anything else is looked at. */
export interface Omonimo {
  /** Keys of search (`chiaveNome`). */
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: string;
  readonly dataNascita: string;
}

/** Present rows by their keys, in the order of the keys; undefined where there is none. */
export interface LeggiRighe {
  soggetti(ids: readonly string[]): Promise<readonly (Riga<Soggetto> | undefined)[]>;
  famiglie(ids: readonly string[]): Promise<readonly (Riga<Famiglia> | undefined)[]>;
  perCodiceFiscale(codici: readonly string[]): Promise<readonly (Riga<Soggetto> | undefined)[]>;
  /** Everybody of that name and birth, records taken away left out: `omonimiMassimi` at most for each. */
  omonimi(chi: readonly Omonimo[]): Promise<readonly (readonly Riga<Soggetto>[])[]>;
  /** Those about each of these people. */
  procedimentiAperti(ids: readonly string[]): Promise<readonly (readonly Riga<Procedimento>[])[]>;
}

/** Thirty digits in the schema, nineteen in the register. */
const esistibile = /^\d{1,18}$/;

export const omonimiMassimi = 50;

async function omonimi(
  db: Kysely<Schema>,
  chi: readonly Omonimo[],
): Promise<readonly (readonly Riga<Soggetto>[])[]> {
  const di = (quale: keyof Omonimo): string[] => chi.map((uno) => uno[quale]);
  const { rows } = await sql<Riga<Soggetto> & { readonly posto: string }>`
    select r.posto, t.* from unnest(
      ${di('cognome')}::text[], ${di('nome')}::text[], ${di('sesso')}::text[], ${di('dataNascita')}::date[]
    ) with ordinality r(cognome, nome, sesso, nascita, posto)
    cross join lateral (
      select s.id, s.versione, s.documento from soggetto s
      where s.cognome = r.cognome and s.nome = r.nome and s.data_nascita = r.nascita and s.sesso = r.sesso
        and s.stato <> 'annullato'
      order by s.id limit ${omonimiMassimi}::int
    ) t`.execute(db);
  return chi.map((_, posto) => rows.filter((riga) => Number(riga.posto) === posto + 1));
}

/** One statement a call, on a connection or in a transaction. */
export function leggiRighe(db: Kysely<Schema>): LeggiRighe {
  const colonne = ['id', 'versione', 'documento'] as const;
  const buoni = (ids: readonly string[]): string[] => [...new Set(ids.filter((id) => esistibile.test(id)))];
  return {
    async soggetti(ids) {
      const righe = await db
        .selectFrom('soggetto')
        .select(colonne)
        .where(sql<boolean>`id = any(${buoni(ids)}::bigint[])`)
        .execute();
      const perId = new Map(righe.map((riga) => [riga.id, riga]));
      return ids.map((id) => perId.get(id));
    },
    async famiglie(ids) {
      const righe = await db
        .selectFrom('famiglia')
        .select(colonne)
        .where(sql<boolean>`id = any(${buoni(ids)}::bigint[])`)
        .execute();
      const perId = new Map(righe.map((riga) => [riga.id, riga]));
      return ids.map((id) => perId.get(id));
    },
    async perCodiceFiscale(codici) {
      const righe = await db
        .selectFrom('soggetto')
        .select([...colonne, 'codice_fiscale'])
        .where(sql<boolean>`codice_fiscale = any(${[...codici]}::text[])`)
        .execute();
      const perCodice = new Map(righe.map((riga) => [riga.codice_fiscale, riga]));
      return codici.map((codice) => perCodice.get(codice));
    },
    omonimi: (chi) => omonimi(db, chi),
    procedimentiAperti: (ids) => apertiDi(db, ids),
  };
}

/** The same, with what several operations ask at the same time read together. Not for use in a transaction. */
export function leggiRigheInsieme(db: Kysely<Schema>): LeggiRighe {
  const una = leggiRighe(db);
  const insieme = <R, C = string>(
    leggi: (chiavi: readonly C[]) => Promise<readonly R[]>,
  ): ((chiavi: readonly C[]) => Promise<readonly R[]>) =>
    riunite(async (gruppi: readonly (readonly C[])[]) => {
      const righe = await leggi(gruppi.flat());
      let da = 0;
      return gruppi.map((gruppo) => righe.slice(da, (da += gruppo.length)));
    });
  return {
    soggetti: insieme((ids) => una.soggetti(ids)),
    famiglie: insieme((ids) => una.famiglie(ids)),
    perCodiceFiscale: insieme((codici) => una.perCodiceFiscale(codici)),
    omonimi: insieme((chi: readonly Omonimo[]) => una.omonimi(chi)),
    procedimentiAperti: insieme((ids) => una.procedimentiAperti(ids)),
  };
}

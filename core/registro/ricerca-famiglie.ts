import { sql, type Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Schema } from '../db/schema.ts';
import type { Letti } from './letti.ts';
import type { Famiglia } from './modello.ts';

/** Families by what only the municipality knows them by, and when a municipality joined. */
export interface RicercaFamiglie {
  /** Families and convivenze in being with this municipal number: the subentro may have doubled it (EF062). */
  famigliePerNumero(comune: string, numero: string): Promise<readonly Famiglia[]>;
  /** `AAAA-MM-GG` of the subentro (S001) of a municipality; undefined: its register was born here. */
  subentro(comune: string): Promise<string | undefined>;
}

export function ricercaFamiglie(db: Kysely<Schema>, letti: Letti): RicercaFamiglie {
  return {
    async famigliePerNumero(comune, numero) {
      const righe = await db
        .selectFrom('famiglia')
        .select(['id', 'versione', 'documento'])
        .where('numero_comunale', '=', numero)
        .where(
          sql<boolean>`documento #>> '{idFamigliaConvivenzaComune,idFamigliaConvivenzaComuneIstat}' = ${comune}`,
        )
        .where(sql<boolean>`documento ->> 'stato' is null`)
        .orderBy('id')
        .limit(3)
        .execute();
      for (const { id, versione } of righe) letti.famiglie.set(id, versione);
      return righe.map((riga) => riga.documento);
    },
    async subentro(comune) {
      const riga = await db
        .selectFrom('operazione')
        .select(['istante', sql<string | null>`richiesta ->> 'dataSubentro'`.as('dichiarato')])
        .where('cod_mittente', '=', comune)
        .where('codice', '=', 'S001')
        // Not those that only sent a file: it may have been refused.
        .where(sql<boolean>`not richiesta ? 'testataRichiesta'`)
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return riga && (riga.dichiarato ?? giornoInItalia(riga.istante));
    },
  };
}

import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Letti } from './letti.ts';
import type { Sezione } from './modello.ts';

/** Electoral sections as operations read them. */
export interface RicercaSezioni {
  /** In whatever state. */
  sezione(comune: string, numero: string): Promise<Sezione | undefined>;
  /** Those in use, in the order of their numbers. */
  sezioni(comune: string): Promise<readonly Sezione[]>;
  /** Whether some list names this section. */
  haElettori(comune: string, numero: string): Promise<boolean>;
}

const colonne = ['id', 'versione', 'documento'] as const;

export function ricercaSezioni(db: Kysely<Schema>, letti: Letti): RicercaSezioni {
  const letta = (riga: { id: string; versione: number; documento: Sezione }): Sezione => {
    letti.sezioni.set(riga.id, riga.versione);
    return riga.documento;
  };
  return {
    async sezione(comune, numero) {
      const riga = await db
        .selectFrom('sezione')
        .select(colonne)
        .where('comune', '=', comune)
        .where('numero', '=', numero)
        .executeTakeFirst();
      return riga && letta(riga);
    },
    async sezioni(comune) {
      const righe = await db
        .selectFrom('sezione')
        .select(colonne)
        .where('comune', '=', comune)
        .where('stato', '=', 'attiva')
        .orderBy(sql`lpad(numero, 200)`)
        .execute();
      return righe.map(letta);
    },
    async haElettori(comune, numero) {
      const lista = { comune: { codiceIstat: comune }, sezioneelettoralenum: numero };
      const dove = [
        { listaGenerale: lista },
        { listaAggiuntaUE: { listaAggiuntaUEComunali: lista } },
        { listaAggiuntaUE: { listaAggiuntaUEParlamento: lista } },
        { listaAggiuntaComReg: { listaBolTreVal: lista } },
      ].map((una) => JSON.stringify([una]));
      const riga = await db
        .selectFrom('soggetto')
        .select('id')
        .where(sql<boolean>`liste @> any(${dove}::jsonb[])`)
        .limit(1)
        .executeTakeFirst();
      return riga !== undefined;
    },
  };
}

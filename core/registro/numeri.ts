import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { idANPR } from './id-anpr.ts';
import type { Identita, Operazione } from './operazione.ts';
import { riunite } from './riunite.ts';

export interface Numeri {
  /** Of the operation. */
  readonly id: string;
  readonly nuovi: readonly Identita[];
  readonly nuoveFamiglie: readonly string[];
}

type Quanti = Pick<Operazione, 'nuoviSoggetti' | 'nuoveFamiglie'>;

/**
 * What only the register can number: operations, the people and the families that are new. A number drawn in vain stays
 * unused.
 */
async function numeriPer(db: Kysely<Schema>, richieste: readonly Quanti[]): Promise<readonly Numeri[]> {
  const somma = (quale: keyof Quanti): number =>
    richieste.reduce((somma, quanti) => somma + (quanti[quale] ?? 0), 0);
  const soggetti = somma('nuoviSoggetti');
  const { rows } = await sql<Record<'operazioni' | 'schede' | 'anpr' | 'famiglie', string[]>>`
    select array(select nextval('id_operazione')::text from generate_series(1, ${richieste.length}::int)) as operazioni,
      array(select nextval('id_soggetto')::text from generate_series(1, ${soggetti}::int)) as schede,
      array(select nextval('numero_id_anpr')::text from generate_series(1, ${soggetti}::int)) as anpr,
      array(select nextval('id_famiglia')::text from generate_series(1, ${somma('nuoveFamiglie')}::int)) as famiglie
  `.execute(db);
  const [dati] = rows;
  if (!dati) throw new Error('the sequences gave no numbers');
  let persona = 0;
  let famiglia = 0;
  return richieste.map(({ nuoviSoggetti = 0, nuoveFamiglie = 0 }, posto) => {
    const schede = dati.schede.slice(persona, persona + nuoviSoggetti);
    const anpr = dati.anpr.slice(persona, (persona += nuoviSoggetti));
    return {
      id: dati.operazioni[posto] ?? '',
      nuovi: schede.map((idSchedaSoggettoANPR, n) => ({
        idSchedaSoggettoANPR,
        idANPR: idANPR(Number(anpr[n])),
      })),
      nuoveFamiglie: dati.famiglie.slice(famiglia, (famiglia += nuoveFamiglie)),
    };
  });
}

export async function numeri(trx: Kysely<Schema>, quanti: Quanti): Promise<Numeri> {
  const [suoi] = await numeriPer(trx, [quanti]);
  if (!suoi) throw new Error('the sequences gave no numbers');
  return suoi;
}

/** Drawn together for the operations under way: who asks after another has got its number, has a greater one. */
export function numeriInsieme(db: Kysely<Schema>): (quanti: Quanti) => Promise<Numeri> {
  return riunite((richieste) => numeriPer(db, richieste));
}

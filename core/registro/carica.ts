import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import { rigaFamiglia, rigaSoggetto } from './righe.ts';

export interface Blocco {
  readonly soggetti: readonly Soggetto[];
  readonly famiglie: readonly Famiglia[];
}

const idOperazioneComune = 'DIMOSTRATIVO';
/** Few enough that thirteen columns stay under the 65,535 parameters of a statement. */
const aBlocchi = 1000;

function* pezzi<T>(voci: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < voci.length; i += aBlocchi) yield voci.slice(i, i + aBlocchi);
}

/** Since when a loaded record holds: what was before the load is not known (as after a subentro). */
export function inVigoreDal(s: Soggetto): string {
  return s.dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione ?? s.ultimaDecorrenza;
}

/**
 * Puts a whole municipality into an empty register, the first time only, under one operation of its own: present rows
 * and first versions, by the migrator, because it is no work of an operator.
 * @returns whether it was loaded now.
 */
export async function caricaComune(
  migratore: Kysely<Schema>,
  comune: string,
  adesso: Date,
  blocchi: () => Iterable<Blocco>,
): Promise<boolean> {
  return migratore.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('sportello.dimostrativo', 0))`.execute(trx);
    const gia = await trx
      .selectFrom('operazione')
      .select('id')
      .where('cod_mittente', '=', comune)
      .where('id_operazione_comune', '=', idOperazioneComune)
      .executeTakeFirst();
    if (gia) return false;
    const { rows } = await sql<{ id: string }>`select nextval('id_operazione')::text as id`.execute(trx);
    const operazione = rows[0]?.id ?? '';
    await trx
      .insertInto('operazione')
      .values({
        ...{ id: operazione, cod_mittente: comune, id_operazione_comune: idOperazioneComune, codice: 'S001' },
        ...{ esito: 'OK', data_decorrenza: null, digesto: Buffer.alloc(32), richiesta: '{}', risposta: '{}' },
        ...{ operatore: 'sistema', id_postazione: 'sistema', canale: 'WA', istante: adesso },
      })
      .execute();
    const tutti = [...blocchi()];
    const comuni = { versione: 1, prima: null, operazione, registrata: adesso };
    for (const famiglie of pezzi(tutti.flatMap((b) => b.famiglie))) {
      await trx
        .insertInto('famiglia')
        .values(famiglie.map((f) => rigaFamiglia(f, 1)))
        .execute();
      await trx
        .insertInto('versione_famiglia')
        .values(
          famiglie.map((f) => ({
            ...comuni,
            id: f.idFamigliaConvivenzaANPR,
            dopo: JSON.stringify(f),
            valida_dal: f.dataOrigine,
          })),
        )
        .execute();
    }
    for (const soggetti of pezzi(tutti.flatMap((b) => b.soggetti))) {
      await trx
        .insertInto('soggetto')
        .values(soggetti.map((s) => rigaSoggetto(s, 1)))
        .execute();
      await trx
        .insertInto('versione_soggetto')
        .values(
          soggetti.map((s) => ({
            ...comuni,
            id: s.idSchedaSoggettoANPR,
            dopo: JSON.stringify(s),
            valida_dal: inVigoreDal(s),
          })),
        )
        .execute();
    }
    // The generator numbers people from 1: whoever is born afterwards starts well beyond.
    await sql`select setval('numero_id_anpr', 1000000)`.execute(trx);
    return true;
  });
}

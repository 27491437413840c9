import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { nuovaOperazioneDiSistema } from './operazione-di-sistema.ts';
import type { Procedimento } from './modello.ts';
import { scriviProcedimento } from './scrittura-procedimenti.ts';
import { gruppi, scriviBlocco, type Blocco } from './carica-blocco.ts';

export { inVigoreDal, type Blocco } from './carica-blocco.ts';

const idOperazioneComune = 'DIMOSTRATIVO';
/** People in memory at a time. */
const allaVolta = 500;

/** A procedure to open; its number is that of the operation that opens it. */
export type ProcedimentoAperto = Omit<Procedimento, 'numeroPraticaAnpr'>;

async function apriProcedimento(
  trx: Kysely<Schema>,
  aperto: ProcedimentoAperto,
  numero: number,
  adesso: Date,
): Promise<void> {
  const { comune, apertoIl: validaDal, fasi } = aperto;
  const operazione = { comune, idOperazioneComune: `${idOperazioneComune}${String(numero)}`, adesso };
  const numeroPraticaAnpr = await nuovaOperazioneDiSistema(trx, operazione);
  const procedimento = {
    ...aperto,
    numeroPraticaAnpr,
    fasi: fasi.map((una) => ({ ...una, numeroPraticaAnpr })),
  };
  await scriviProcedimento(trx, procedimento, { idOperazioneANPR: numeroPraticaAnpr, validaDal, adesso });
}

/**
 * Puts a whole municipality into an empty register, the first time only, under one operation of its own: present rows
 * and first versions, by the migrator, because it is no work of an operator.
 * @param dataSubentro since when its register is in ANPR; left out, since now.
 * @returns whether it was loaded now.
 */
export async function caricaComune(
  migratore: Kysely<Schema>,
  comune: string,
  adesso: Date,
  blocchi: () => Iterable<Blocco>,
  dataSubentro?: string,
  procedimenti: readonly ProcedimentoAperto[] = [],
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
    const operazione = await nuovaOperazioneDiSistema(trx, {
      ...{ comune, idOperazioneComune, adesso },
      ...(dataSubentro !== undefined && { richiesta: { dataSubentro } }),
    });
    for (const gruppo of gruppi(blocchi(), allaVolta))
      await scriviBlocco(trx, gruppo, { operazione, adesso });
    for (const [i, uno] of procedimenti.entries()) await apriProcedimento(trx, uno, i + 1, adesso);
    // The generator numbers people from 1: whoever is born afterwards starts well beyond.
    await sql`select setval('numero_id_anpr', 1000000)`.execute(trx);
    return true;
  });
}

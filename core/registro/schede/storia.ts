import type { Kysely } from 'kysely';
import type { Storia } from '#contract/wa/scheda.ts';
import type { Schema } from '../../db/schema.ts';
import type { Ricerca } from '../operazione.ts';
import { storiaDi } from './tratti.ts';

type Tratti = ReturnType<typeof storiaDi>;

const certificatiMostrati = 50;

async function certificatiDi(db: Kysely<Schema>, id: string): Promise<Storia['certificati']> {
  const righe = await db
    .selectFrom('documento')
    .select(['protocollo', 'tipi', 'emesso', 'cod_mittente', 'annullato', 'vale_fino_al'])
    .where('soggetto', '=', id)
    .orderBy('emesso', 'desc')
    .limit(certificatiMostrati)
    .execute();
  return righe.map((riga) => ({
    protocollo: riga.protocollo,
    tipi: riga.tipi,
    emesso: riga.emesso.toISOString(),
    comune: riga.cod_mittente,
    annullato: riga.annullato !== null,
    ...(riga.vale_fino_al !== null && { valeFinoAl: riga.vale_fino_al }),
  }));
}

/** Loaded with its past, a record does not say since when its family is this one: the family does. */
async function conIngresso(cerca: Ricerca, id: string, storia: Tratti): Promise<Tratti> {
  const [prima, ...poi] = storia.famiglie;
  const famiglia = prima && (await cerca.famiglia(prima.idFamigliaConvivenzaANPR));
  const suo = famiglia?.componenti.find((c) => c.idSchedaSoggettoANPR === id);
  if (!prima || !suo || poi.length > 0) return storia;
  return { ...storia, famiglie: [{ ...prima, dal: suo.dataDecorrenza }] };
}

/** Undefined: nobody with this id. */
export async function leggiStoria(
  db: Kysely<Schema>,
  cerca: Ricerca,
  id: string,
): Promise<Storia | undefined> {
  const [passi, certificati, procedimenti] = await Promise.all([
    cerca.storia(id),
    certificatiDi(db, id),
    cerca.procedimentiDi(id),
  ]);
  if (passi.length === 0 && !(await cerca.soggetto(id))) return undefined;
  return {
    ...(await conIngresso(cerca, id, storiaDi(passi))),
    certificati,
    procedimenti: procedimenti.map((p) => ({
      numeroPraticaAnpr: p.numeroPraticaAnpr,
      comune: p.comune,
      stato: p.stato,
      apertoIl: p.apertoIl,
      motivoAvvio: p.motivoAvvio,
    })),
  };
}

import type { Kysely } from 'kysely';
import type { Storia } from '#contract/wa/scheda.ts';
import type { Schema } from '../../db/schema.ts';
import type { Ricerca } from '../operazione.ts';
import { storiaDi } from './tratti.ts';

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
    ...storiaDi(passi),
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

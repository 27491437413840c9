import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { difettiFamiglia } from '../registro/difetti-famiglia.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import type { Difetto } from './difetto.ts';

/** Who says to live in a family that does not name them. */
function difettiAbitanti(
  famiglia: Famiglia,
  perId: ReadonlyMap<string, Soggetto>,
  abitanti: number,
): Difetto[] {
  const { idFamigliaConvivenzaANPR: id, componenti } = famiglia;
  const nominati = new Set(
    componenti
      .map((c) => perId.get(c.idSchedaSoggettoANPR))
      .filter((s) => s?.idFamigliaConvivenzaANPR === id)
      .map((s) => s?.idSchedaSoggettoANPR),
  );
  if (abitanti <= nominati.size) return [];
  return [{ controllo: 'appartenenza', dove: `famiglia ${id}`, dettaglio: 'non nomina qualcuno che ci sta' }];
}

/** What of each family does not hold, alone and with the people whom it names or who say to be of it. */
export async function difettiFamiglie(db: Kysely<Schema>, famiglie: readonly Famiglia[]): Promise<Difetto[]> {
  const ids = famiglie.map((f) => f.idFamigliaConvivenzaANPR);
  const membri = famiglie.flatMap((f) => f.componenti.map((c) => c.idSchedaSoggettoANPR));
  const righe = await db
    .selectFrom('soggetto')
    .select(['id', 'id_famiglia', 'documento'])
    .where((cosa) =>
      cosa.or([
        cosa('id_famiglia', 'in', ids),
        ...(membri.length > 0 ? [cosa('id', 'in', [...new Set(membri)])] : []),
      ]),
    )
    .execute();
  const perId = new Map(righe.map((riga) => [riga.id, riga.documento]));
  const quanti = new Map<string, number>();
  for (const { id_famiglia: id } of righe) if (id !== null) quanti.set(id, (quanti.get(id) ?? 0) + 1);
  return famiglie.flatMap((f): Difetto[] => {
    const id = f.idFamigliaConvivenzaANPR;
    const suoi = f.componenti.flatMap((c) => perId.get(c.idSchedaSoggettoANPR) ?? []);
    const detti = difettiFamiglia(f, suoi);
    return [
      ...detti.map((dettaglio): Difetto => ({ controllo: 'famiglia', dove: `famiglia ${id}`, dettaglio })),
      ...difettiAbitanti(f, perId, quanti.get(id) ?? 0),
    ];
  });
}

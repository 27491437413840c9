import type { Kysely, Selectable } from 'kysely';
import type { Schema } from '../db/schema.ts';

const allaVolta = 5000;

/** Every anomaly of a file, some thousands at a time, in the order of its lines: of as many as there are none stays in memory. */
export async function* ogniAnomalia(
  db: Kysely<Schema>,
  nome: string,
): AsyncGenerator<readonly Selectable<Schema['subentro_anomalia']>[]> {
  let [riga, posto] = [0, 0];
  for (;;) {
    const pagina = await db
      .selectFrom('subentro_anomalia')
      .selectAll()
      .where('file', '=', nome)
      .where((cosa) => cosa(cosa.refTuple('riga', 'posto'), '>', cosa.tuple(riga, posto)))
      .orderBy('riga')
      .orderBy('posto')
      .limit(allaVolta)
      .execute();
    yield pagina;
    const ultima = pagina.at(-1);
    if (!ultima) return;
    ({ riga, posto } = ultima);
  }
}

import { kysely } from '#core/db/apri.ts';
import { verificaRegistro } from '#core/verifica/index.ts';
import type { CoreDiProva } from '../scrivania/core.ts';

/** What does not hold together in the register of a core, walked through from end to end. */
export async function mancanzeDelRegistro(core: CoreDiProva): Promise<string[]> {
  const db = kysely(core.collegamento('applicazione'), 2, () => undefined);
  try {
    const { difetti } = await verificaRegistro(db);
    return difetti.map((uno) => `the register: ${JSON.stringify(uno)}`);
  } finally {
    await db.destroy();
  }
}

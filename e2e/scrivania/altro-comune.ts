import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sportello } from '#cliente/sportello.ts';
import type { CoreDiProva } from './core.ts';

/** Where the scenarios are that a story here begins with. */
const cartella = join(import.meta.dirname, 'scenari');

/** What happens at another municipality's desk, or happened before the story: a scenario played on the same register. */
export async function recita(core: CoreDiProva, nome: string): Promise<void> {
  const casa = mkdtempSync(join(tmpdir(), 'sportello-altrove-'));
  let detto = '';
  const ascolta = (testo: string): void => {
    detto += testo;
  };
  try {
    symlinkSync(core.dati, join(casa, 'core'));
    mkdirSync(join(casa, 'postazione'));
    writeFileSync(
      join(casa, 'postazione', 'configurazione.json'),
      JSON.stringify({ core: { tipo: 'incluso', porte: core.pronto.porte } }),
    );
    const codice = await sportello(['scenario', `${nome}.scenario`], {
      ...{ cartella, ambiente: { SPORTELLO_HOME: casa } },
      ...{ scrivi: ascolta, avvisa: ascolta, leggiIngresso: () => Buffer.alloc(0) },
    });
    if (codice !== 0) throw new Error(`the scenario did not go as written:\n${detto}`);
  } finally {
    rmSync(casa, { recursive: true, force: true });
  }
}

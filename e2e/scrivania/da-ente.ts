import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sportello } from '#cliente/sportello.ts';
import type { CoreDiProva } from './core.ts';

/**
 * What somebody else does by hand on the same register, with a command of `sportello`. @returns what they read.
 * @param cartella where the command runs; left out, an empty one.
 */
export async function comando(
  core: CoreDiProva,
  argomenti: readonly string[],
  cartella?: string,
): Promise<string> {
  const casa = mkdtempSync(join(tmpdir(), 'sportello-ente-'));
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
    const codice = await sportello(argomenti, {
      ...{ cartella: cartella ?? casa, ambiente: { SPORTELLO_HOME: casa } },
      ...{ scrivi: ascolta, avvisa: ascolta, leggiIngresso: () => Buffer.alloc(0) },
    });
    if (codice !== 0) throw new Error(`the command did not go well:\n${detto}`);
    return detto;
  } finally {
    rmSync(casa, { recursive: true, force: true });
  }
}

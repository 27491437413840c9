import { join } from 'node:path';
import type { CoreDiProva } from './core.ts';
import { comando } from './da-ente.ts';

/** Where the scenarios are that a story here begins with. */
const cartella = join(import.meta.dirname, 'scenari');

/** What happens at another municipality's desk, or happened before the story: a scenario played on the same register. */
export async function recita(core: CoreDiProva, nome: string): Promise<void> {
  await comando(core, ['scenario', `${nome}.scenario`], cartella);
}

import { existsSync } from 'node:fs';
import type { Verifica } from '#contract/bridge/index.ts';
import { apriToken } from '#native/token/index.ts';
import { bene, difetto } from './esiti.ts';

/** Whether the module of the cards is there, whose it is, and whether it starts. Asked in a process of its own. */
export async function verificaModulo(file: string): Promise<Verifica> {
  if (!existsSync(file))
    return difetto('modulo.assente', 'male', undefined, 'sudo apt-get install opensc-pkcs11');
  const token = apriToken({ modulo: file });
  try {
    const detto = await token.informazioni();
    if (!detto.ok) return difetto('modulo.guasto', 'male', { file });
    const { descrizione, produttore, versione } = detto.valore;
    return bene('modulo.presente', { descrizione: descrizione || produttore, versione, file });
  } finally {
    await token.chiudi();
  }
}

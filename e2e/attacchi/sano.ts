import { mancanzeDelRegistro } from '../guasti/registro.ts';
import type { Esito } from '../prove/quaderno.ts';
import type { BancoAttacchi } from './banco.ts';

/** What the core may hold beyond what it held once warm, MiB: bodies of some megabytes that nobody has collected yet. */
const margine = 300;

/** The core is still there, has not grown, and its register holds together; what was found before is told whatever comes. */
export async function sano(banco: BancoAttacchi, esito: Esito): Promise<Esito> {
  const mancanze = [...esito.mancanze];
  if (!banco.vivo()) mancanze.push('the process of the core has ended');
  const { calda } = banco;
  const memoria = banco.memoria();
  if (memoria !== undefined && calda !== undefined && memoria > calda + margine)
    mancanze.push(`the core holds ${memoria} MiB, once warm ${calda}: more than ${margine} beyond`);
  try {
    mancanze.push(...(await mancanzeDelRegistro(banco.core)));
  } catch (causa) {
    mancanze.push(`the register cannot be read: ${causa instanceof Error ? causa.message : String(causa)}`);
  }
  const nota = [esito.nota ?? '', `core ${memoria ?? '?'} MiB, once warm ${calda ?? '?'}`].filter(Boolean);
  return { ...esito, mancanze, nota: nota.join('; ') };
}

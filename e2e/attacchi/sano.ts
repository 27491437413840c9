import { mancanzeDelRegistro } from '../guasti/registro.ts';
import type { Esito } from '../prove/quaderno.ts';
import type { BancoAttacchi } from './banco.ts';

/** What the process of the core may hold after all this, MiB: its heap ends at 512. */
const memoriaMassima = 900;

/** The core is still there, has not grown, and its register holds together. */
export async function sano(banco: BancoAttacchi, esito: Esito): Promise<Esito> {
  const mancanze = [...esito.mancanze, ...(await mancanzeDelRegistro(banco.core))];
  const memoria = banco.memoria();
  if (!banco.vivo()) mancanze.push('the process of the core has ended');
  if (memoria !== undefined && memoria > memoriaMassima)
    mancanze.push(`the core holds ${memoria} MiB, more than ${memoriaMassima}`);
  return { ...esito, mancanze, nota: `${esito.nota ?? ''}; core ${memoria ?? '?'} MiB` };
}

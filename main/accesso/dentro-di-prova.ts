import type { ValoreDi } from '#contract/bridge/index.ts';
import type { CartaInserita } from '../carte/vista.ts';
import type { Host } from '../host.ts';
import { finche, type Banco } from '../prova/banco.ts';
import { pinDiProva } from '../prova/carte-finte.ts';

/** Once the workstation has the core in sight. */
export async function pronto(host: Host): Promise<void> {
  await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
}

/** What the page is told, once access is in this state. */
export function accesso(host: Host, stato: string): Promise<ValoreDi<'accesso.stato'>> {
  return finche(host, 'accesso.stato', (valore) => valore.stato === stato);
}

/** A workstation with this card in, and its holder; throws when the core does not let them in. */
export async function dentro(banco: Banco, carta: CartaInserita): Promise<Host> {
  const host = await banco.avvia();
  await pronto(host);
  banco.carte.inserisci(carta);
  const entrato = await host.gestori['accesso.entra']({ pin: pinDiProva });
  if (!entrato.ok) throw new Error(JSON.stringify(entrato.errore));
  return host;
}

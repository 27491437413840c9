import { join } from 'node:path';
import { Configurazione } from '#main/configurazione.ts';
import { avviaHost, type Host } from '#main/host.ts';
import { CarteFinte } from '#main/prova/carte-finte.ts';
import { finche } from '#main/prova/banco.ts';
import { irene } from '../scrivania/carte.ts';
import type { CoreDiProva } from '../scrivania/core.ts';

/** A workstation in this process, with an operator in, that finds the core at this port. @throws when it does not open. */
export async function apriHost(core: CoreDiProva, porta: number, casa: string): Promise<Host> {
  const { ancore, dimostrativo } = core.pronto;
  if (!dimostrativo) throw new Error('the core has no demo municipality');
  const { postazione, carte } = dimostrativo;
  const url = `https://127.0.0.1:${porta}`;
  const host = await avviaHost(
    Configurazione.parse({
      core: { tipo: 'remoto', url, ancore: ancore.postazioni, ambiente: 'formazione' },
      postazione: { p12: postazione.p12, password: postazione.password },
      inattivitaSecondi: 3600,
    }),
    {
      casa,
      giornale: () => undefined,
      apriCarte: () => Promise.resolve(new CarteFinte()),
      sceltaCartaSoftware: join(carte, `${irene.codiceFiscale}.json`),
    },
  );
  try {
    await finche(host, 'postazione.stato', (stato) => stato.core.stato === 'raggiungibile');
    await finche(host, 'lettore.stato', ({ lettori }) =>
      lettori.some(({ carta }) => carta.stato === 'pronta'),
    );
    const entrato = await host.gestori['accesso.entra']({ pin: '12345' });
    if (!entrato.ok) throw new Error(JSON.stringify(entrato.errore));
    return host;
  } catch (causa) {
    await host.chiudi();
    throw causa;
  }
}

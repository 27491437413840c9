import { join } from 'node:path';
import { fallito } from '#contract/esito.ts';
import { moduloPredefinito } from '#native/token/index.ts';
import type { CartaPiv } from '../carte/index.ts';
import { Proxy } from '../guasti/proxy.ts';
import { avviaPcscd } from '../pcscd/index.ts';
import { cartaDi, irene } from '../scrivania/carte.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { PostazioneDiProva } from '../scrivania/postazione.ts';

/** Everything that the demo plays with: a core on empty data, a desk, a network that can be cut, a card. */
export interface Scena {
  readonly core: CoreDiProva;
  readonly rete: Proxy;
  readonly postazione: PostazioneDiProva;
  readonly carta: {
    readonly nome: string;
    readonly pin: string;
    inserisci(): Promise<void>;
  };
  chiudi(): Promise<void>;
}

async function cartaVirtuale(core: CoreDiProva): Promise<CartaPiv> {
  const cartella = core.pronto.dimostrativo?.carte ?? '';
  return (await cartaDi('piv', cartella, irene.codiceFiscale)) as CartaPiv;
}

/**
 * A virtual card in a reader of an isolated pcscd where the machine allows one, else the software card of a demo
 * operator. Never the readers of the machine: a real card has a PIN that nobody may guess.
 */
export async function preparaScena(): Promise<Scena> {
  const core = await CoreDiProva.avvia();
  const rete = await Proxy.avvia({ porta: core.pronto.porte.mutua });
  const pcscd = moduloPredefinito()
    ? await avviaPcscd()
    : fallito('manca il modulo delle carte: apt-get install opensc-pkcs11');
  const software = join(core.pronto.dimostrativo?.carte ?? '', `${irene.codiceFiscale}.json`);
  const postazione = await PostazioneDiProva.avvia({
    core: core.pronto,
    porta: rete.porta,
    ambiente: pcscd.ok ? pcscd.valore.ambiente : { SPORTELLO_CARTA_SOFTWARE: software },
  });
  const virtuale = pcscd.ok ? await cartaVirtuale(core) : undefined;
  return {
    core,
    rete,
    postazione,
    carta:
      pcscd.ok && virtuale
        ? {
            nome: `carta PIV virtuale nel lettore «${pcscd.valore.prese[0].nome}»`,
            pin: '123456',
            inserisci: () => virtuale.inserisci(pcscd.valore.prese[0]),
          }
        : {
            nome: `carta software (${pcscd.ok ? '' : pcscd.errore})`,
            pin: '12345',
            inserisci: () => Promise.resolve(),
          },
    chiudi: async () => {
      virtuale?.estrai();
      await postazione.chiudi();
      await rete.chiudi();
      await core.chiudi();
      if (pcscd.ok) await pcscd.valore.chiudi();
    },
  };
}

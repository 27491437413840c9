import type { StatoAccesso, StatoLettori } from '#contract/bridge/stato.ts';
import { Configurazione } from '#main/configurazione.ts';
import type { Host } from '#main/host.ts';
import { apriCarteDiSistema } from '#main/porte-di-sistema.ts';
import { apriBanco, finche, type anna, type Banco } from '#main/prova/banco.ts';
import { creaCartaPiv, type CartaPiv } from '../carte/index.ts';
import type { Presa } from '../carte/vpcd.ts';
import { chiedi, type Detto } from './in-tempo.ts';

type StatoCarta = StatoLettori['lettori'][number]['carta']['stato'];

/** The whole workstation, from the bridge down to pcscd and OpenSC; only the core is a stand-in. */
export interface SportelloVero {
  readonly banco: Banco;
  readonly host: Host;
  /** Waits until the card is so. @param nome of a reader; left out, of the first. */
  readonly carta: (stato: StatoCarta, nome?: string) => Promise<StatoLettori>;
  readonly accesso: (stato: StatoAccesso['stato']) => Promise<StatoAccesso>;
  readonly entra: (pin: string) => Promise<Detto | 'bene'>;
  /** A PIV card that the core knows. */
  readonly cartaDi: (persona: typeof anna) => Promise<CartaPiv>;
}

/** @param modulo PKCS#11. @param presa of the first reader. */
export async function apriSportelloVero(modulo: string, presa: Presa): Promise<SportelloVero> {
  const banco = await apriBanco();
  const host = await banco.avvia({
    apriCarte: () => apriCarteDiSistema(Configurazione.parse({ moduloPkcs11: modulo })),
  });
  await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  return {
    ...{ banco, host },
    carta: (stato, nome = presa.nome) =>
      finche(host, 'lettore.stato', ({ lettori }) =>
        lettori.some((uno) => uno.nome === nome && uno.carta.stato === stato),
      ),
    accesso: (stato) => finche(host, 'accesso.stato', (valore) => valore.stato === stato),
    entra: (pin) => chiedi(host.gestori['accesso.entra']({ pin })),
    async cartaDi(persona) {
      const { der, chiave } = await banco.autorita.carta(persona);
      return creaCartaPiv({ privata: chiave, emetti: () => Promise.resolve(der) });
    },
  };
}

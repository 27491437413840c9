import { rmSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import type { CartaCns, CartaPiv } from '../carte/index.ts';
import { Proxy } from '../guasti/proxy.ts';
import { avviaPcscd, type Pcscd } from '../pcscd/index.ts';
import { cartaDi } from './carte.ts';
import { CoreDiProva } from './core.ts';
import { PostazioneDiProva } from './postazione.ts';

export { expect };

/** A desk with everything around it, and its page: in a browser, or in its own window where stories are told in Electron. */
export interface Scrivania {
  readonly page: Page;
  readonly core: CoreDiProva;
  /** Between desk and core. */
  readonly rete: Proxy;
  readonly postazione: PostazioneDiProva;
  readonly pcscd: Pcscd;
  /** A demo operator's card; out of every reader at the end of the test. */
  carta(tipo: 'piv' | 'cns', codiceFiscale: string): Promise<CartaPiv | CartaCns>;
}

/** What else the desk finds around it: variables of its environment. */
export type Intorno = Readonly<Record<string, string>>;

interface Opzioni {
  readonly intorno: Intorno;
  readonly agenzia: boolean;
  /** Which of the registers of the file: a story that wants none of what others did there names another. */
  readonly registro: string;
}

interface PerProcesso {
  readonly pcscd: Pcscd;
  /** The core of the stories of a file: who dies in one file is alive in the others. */
  readonly coreDi: (registro: string, agenzia: boolean) => Promise<CoreDiProva>;
}

/**
 * Each test has a desk, a reader and a browser profile of its own; the stories of a file follow each other on one core,
 * unless they name another register, which ends the one before; the card service is shared by all.
 */
export const test = base.extend<Opzioni & { scrivania: Scrivania }, PerProcesso>({
  intorno: [{}, { option: true }],
  agenzia: [false, { option: true }],
  registro: ['', { option: true }],
  pcscd: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const pcscd = await avviaPcscd();
      if (!pcscd.ok) {
        console.warn(`Prove con lettore virtuale saltate: ${pcscd.errore}.`);
        base.skip(true, pcscd.errore);
        return;
      }
      await use(pcscd.valore);
      await pcscd.valore.chiudi();
    },
    { scope: 'worker' },
  ],
  coreDi: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const modello = await CoreDiProva.modello();
      let aperto: { readonly registro: string; readonly core: CoreDiProva } | undefined;
      await use(async (registro, agenzia) => {
        if (aperto?.registro !== registro) {
          await aperto?.core.chiudi();
          aperto = { registro, core: await CoreDiProva.avvia({ agenzia, modello }) };
        }
        return aperto.core;
      });
      await aperto?.core.chiudi();
      if (modello) rmSync(modello.dati, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  scrivania: async ({ page, coreDi, pcscd, intorno, agenzia, registro }, use, { file }) => {
    const core = await coreDi(`${file} ${registro}`, agenzia);
    const rete = await Proxy.avvia({ porta: core.pronto.porte.mutua });
    const postazione = await PostazioneDiProva.avvia({
      core: core.pronto,
      porta: rete.porta,
      ambiente: { ...pcscd.ambiente, ...intorno },
    });
    const carte: (CartaPiv | CartaCns)[] = [];
    const carta: Scrivania['carta'] = async (tipo, codiceFiscale) => {
      const nuova = await cartaDi(tipo, core.pronto.dimostrativo?.carte ?? '', codiceFiscale);
      carte.push(nuova);
      return nuova;
    };
    const lamentele: string[] = [];
    const ascolta = (dove: Page): void => {
      dove.on('pageerror', ({ name, message }) => lamentele.push(`${name}: ${message}`));
      dove.on('console', (voce) => {
        if (voce.type() === 'error') lamentele.push(voce.text());
      });
    };
    ascolta(page);
    const finestra = await postazione.mostra(page);
    if (finestra !== page) ascolta(finestra);
    await use({ page: finestra, core, rete, postazione, pcscd, carta });
    // What the browser refused (content security policy) or React complained of, on whatever screen.
    expect.soft(lamentele).toEqual([]);
    for (const una of carte) una.estrai();
    await postazione.chiudi();
    await rete.chiudi();
  },
});

import { avviaStampanti, type StampantiVirtuali } from '../stampante/index.ts';
import { test as base } from './prove.ts';

/** The desk has a printer of its own: what it prints can be looked at. */
export const test = base.extend<{ stampanti: StampantiVirtuali }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  stampanti: async ({}, use) => {
    const cups = await avviaStampanti();
    if (!cups.ok) {
      console.warn(`Prove di stampa saltate: ${cups.errore}.`);
      base.skip(true, cups.errore);
      return;
    }
    cups.valore.aggiungi('Ufficio');
    cups.valore.predefinita('Ufficio');
    await use(cups.valore);
    await cups.valore.chiudi();
  },
  intorno: async ({ stampanti }, use) => {
    await use(stampanti.ambiente);
  },
});

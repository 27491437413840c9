import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { irene } from '#e2e/scrivania/carte.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { entra } from '#e2e/scrivania/gesti.ts';
import { PostazioneDiProva } from '#e2e/scrivania/postazione.ts';
import { trovaBrowser } from '#main/shell/finestra.ts';

/**
 * A frame is painted as soon as there is something new in it. The browser would wait for the next sixtieth of a second,
 * and hold back until then whatever the page asked meanwhile: that is the clock of the screen, not work of the page.
 */
const senzaOrologio = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Milliseconds. */
export interface Attese {
  /** From the address to an access screen that takes a PIN. */
  readonly accesso: number;
  /** From the PIN of a software card to a search that takes a name: channel, challenge, signature, session, first page. */
  readonly dentro: number;
}

/**
 * A desk of this core, open in a browser to somebody who has just come in.
 * @param lavoro gets also how long the person waited until then.
 * @returns undefined where no browser is installed.
 */
export async function conPagina<T>(
  core: CoreDiProva,
  lavoro: (browser: Browser, page: Page, attese: Attese) => Promise<T>,
): Promise<T | undefined> {
  const eseguibile = trovaBrowser();
  const carte = core.pronto.dimostrativo?.carte;
  if (eseguibile === undefined || carte === undefined) return undefined;
  const browser = await chromium.launch({
    executablePath: eseguibile,
    args: [...senzaOrologio, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const desk = await PostazioneDiProva.avvia({
    core: core.pronto,
    ambiente: { SPORTELLO_CARTA_SOFTWARE: join(carte, `${irene.codiceFiscale}.json`) },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'it-IT' });
    const inizio = performance.now();
    await page.goto(desk.url);
    await page.getByLabel('PIN', { exact: true }).waitFor();
    const accesso = performance.now() - inizio;
    const cerca = page.getByRole('combobox', { name: 'Cerca un cittadino' });
    const pin = performance.now();
    await entra(page, '12345');
    await cerca.waitFor();
    return await lavoro(browser, page, { accesso, dentro: performance.now() - pin });
  } finally {
    await browser.close();
    await desk.chiudi();
  }
}

import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { irene } from '#e2e/scrivania/carte.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { aperto, entra } from '#e2e/scrivania/gesti.ts';
import { PostazioneDiProva } from '#e2e/scrivania/postazione.ts';
import { trovaBrowser } from '#main/shell/finestra.ts';

/**
 * A frame is painted as soon as there is something new in it. The browser would wait for the next sixtieth of a second,
 * and hold back until then whatever the page asked meanwhile: that is the clock of the screen, not work of the page.
 */
const senzaOrologio = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * A desk of this core, open in a browser to somebody who has just come in.
 * @param lavoro gets also the milliseconds from the address to an access screen that takes a PIN.
 * @returns undefined where no browser is installed.
 */
export async function conPagina<T>(
  core: CoreDiProva,
  lavoro: (browser: Browser, page: Page, accesso: number) => Promise<T>,
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
    await entra(page, '12345');
    await aperto(page);
    return await lavoro(browser, page, accesso);
  } finally {
    await browser.close();
    await desk.chiudi();
  }
}

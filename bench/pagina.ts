import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { apriScheda } from '#e2e/scrivania/gesti.ts';
import { conPagina, type Attese } from './con-pagina.ts';
import { Tempi } from './misura.ts';

const testo = 'main input[type=text], main input:not([type])';
const togli = (quanti: number): string[] => Array.from({ length: quanti }, () => 'Backspace');
/** Where to write, and what, over and over: a datum of two characters, the name of a place. */
const inTesto = { dove: 'main input[type=text]:not([role=combobox])', giro: ['1', '2', ...togli(2)] };
const inLuogo = { dove: 'main input[role=combobox]', giro: [...'montecchio', ...togli(10)] };
/** Milliseconds from one key to the next: twenty a second, more than anybody types. */
const cadenza = 50;
const uscita = join(import.meta.dirname, '..', 'out', 'renderer');
/** What must come before the access screen: the script of the page and those that it imports at once, compressed. */
export function primoPacchetto(): number {
  const pagina = readFileSync(join(uscita, 'index.html'), 'utf8');
  const file = [...pagina.matchAll(/(?:src|href)="[^"]*?(assets\/[^"]+\.js)"/g)].map(([, uno]) => uno ?? '');
  const visti = new Set<string>();
  const segui = (uno: string): void => {
    if (visti.has(uno)) return;
    visti.add(uno);
    const testo = readFileSync(join(uscita, uno), 'utf8');
    for (const [, altro] of testo.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      segui(`assets/${altro ?? ''}`);
  };
  file.forEach(segui);
  return (
    [...visti].reduce((somma, uno) => somma + gzipSync(readFileSync(join(uscita, uno))).length, 0) / 1000
  );
}

export interface MisurePagina {
  readonly attese: Attese;
  /** Fields and buttons of the largest form found, and what one key costs in it until the page is painted again. */
  readonly campi: number;
  readonly tasti: Tempi;
  /** The same in a place, where a list is looked for, opens and closes under the field. */
  readonly luogo: Tempi;
  /** The same keys in a page of one field, on the same machine at the same moment. */
  readonly nudi: Tempi;
}

/** Leaves open the act with most controls among those that start from a record. @returns how many it has. */
async function apriMaggiore(page: Page, persona: string): Promise<number> {
  const menu = page.getByRole('button', { name: 'Atti', exact: true });
  const atti = page.getByRole('dialog').locator('[data-atto]');
  const apri = async (n: number): Promise<void> => {
    await menu.click();
    await atti.nth(n).click();
    await page.locator('main form, main .atto-testa').first().waitFor();
  };
  await menu.click();
  const quanti = await atti.count();
  await page.keyboard.press('Escape');
  let maggiore = { n: 0, campi: 0 };
  for (let n = 0; n < quanti; n++) {
    await apri(n);
    const campi = await page.locator('main :is(input, select, textarea)').count();
    const scrive = await page.locator(testo).count();
    if (campi > maggiore.campi && scrive > 0) maggiore = { n, campi };
    const percorso = page.getByRole('navigation', { name: 'Percorso' });
    await percorso.getByRole('button', { name: persona, exact: true }).click();
    await menu.waitFor();
  }
  await apri(maggiore.n);
  return maggiore.campi;
}

/** Writes in a field. From the key to a page painted anew: what keeps a clerk from seeing the letter. */
async function scrivi(page: Page, { dove, giro }: typeof inTesto, quanti: number): Promise<Tempi> {
  await page.evaluate(() => {
    const tempi: number[] = [];
    Object.assign(window, { tempi });
    const canale = new MessageChannel();
    let inizio = 0;
    canale.port1.onmessage = () => {
      tempi.push(performance.now() - inizio);
    };
    addEventListener(
      'input',
      () => {
        inizio = performance.now();
        requestAnimationFrame(() => {
          canale.port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
  await page.locator(dove).first().focus();
  for (let i = 0; i < quanti; i++) {
    await page.keyboard.press(giro[i % giro.length] ?? 'Backspace');
    await page.waitForTimeout(cadenza);
  }
  const letti = await page.evaluate(() => (window as unknown as { tempi: number[] }).tempi);
  const tempi = new Tempi();
  for (const uno of letti) tempi.aggiungi(uno);
  return tempi;
}

/** Undefined where no browser is installed. */
export async function misuraPagina(core: CoreDiProva, tasti = 200): Promise<MisurePagina | undefined> {
  return conPagina(core, async (browser, page, attese) => {
    await apriScheda(page, 'hoxha mirela', 'HOXHA MIRELA');
    const campi = await apriMaggiore(page, 'HOXHA MIRELA');
    const battuti = await scrivi(page, inTesto, tasti);
    const luogo = await scrivi(page, inLuogo, tasti);
    const nuda = await browser.newPage();
    await nuda.goto('data:text/html,<main><input type=text></main>');
    return { attese, campi, tasti: battuti, luogo, nudi: await scrivi(nuda, inTesto, tasti) };
  });
}

import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PonteGrezzo } from '#contract/bridge/index.ts';
import { riuscito } from '#contract/esito.ts';
import { hostFinto } from '#main/prova/host-finto.ts';
import { serviGuscio, type Guscio } from '#main/shell/browser.ts';
import { argomentiFinestra, trovaBrowser } from '#main/shell/finestra.ts';

/** What the page has, and what these tests leave in it. */
interface Finestra {
  readonly sportello: PonteGrezzo;
  visti: unknown[];
}

const browser = trovaBrowser();
let radicePagina: string;
let profilo: string;
let guscio: Guscio;
let contesto: BrowserContext;
let pagina: Page;
const host = hostFinto({ 'accesso.esci': async () => riuscito({}) });

async function servi(porta: number): Promise<Guscio> {
  const servito = await serviGuscio(host, { porta, radicePagina, giornale: () => undefined });
  if (!servito.ok) throw new Error(servito.errore.tipo);
  return servito.valore;
}

const esci = () =>
  pagina.evaluate(() => (window as unknown as Finestra).sportello.chiama('accesso.esci', {}));

describe.runIf(browser !== undefined)('the bridge in a browser', () => {
  beforeEach(async () => {
    radicePagina = mkdtempSync(join(tmpdir(), 'sportello-ponte-'));
    profilo = mkdtempSync(join(tmpdir(), 'sportello-profilo-'));
    writeFileSync(join(radicePagina, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
    guscio = await servi(0);
    contesto = await chromium.launchPersistentContext(profilo, {
      executablePath: browser ?? '',
      headless: true,
      args: argomentiFinestra(guscio.url, profilo, process.getuid?.() === 0).filter(
        (argomento) => !argomento.startsWith('--user-data-dir'),
      ),
    });
    pagina = contesto.pages()[0] ?? (await contesto.waitForEvent('page'));
    await pagina.waitForFunction(() => 'sportello' in window);
  });
  afterEach(async () => {
    await contesto.close();
    await guscio.chiudi();
    for (const cartella of [radicePagina, profilo]) rmSync(cartella, { recursive: true, force: true });
  });

  it('carries calls and news, and comes back by itself after a break', async () => {
    expect(await esci()).toEqual({
      ok: true,
      valore: {},
    });
    await pagina.evaluate(() => {
      const finestra = window as unknown as Finestra;
      finestra.visti = [];
      finestra.sportello.ascolta('accesso.stato', (valore) => finestra.visti.push(valore));
    });
    host.emetti('accesso.stato', { stato: 'in-corso' });
    await pagina.waitForFunction(() => (window as unknown as Finestra).visti.length > 0);

    const { porta } = guscio;
    await guscio.chiudi();
    // Made while there is nobody to answer: kept until the bridge is back.
    const durante = esci();
    guscio = await servi(porta);
    // Cookies of the former service are unknown to the new one: a launch address lets this window in again.
    const altra = await contesto.newPage();
    await altra.goto(guscio.url);
    expect(await durante).toEqual({ ok: true, valore: {} });
    host.emetti('accesso.stato', { stato: 'bloccata', motivo: 'uscita' });
    await pagina.waitForFunction(() =>
      JSON.stringify((window as unknown as Finestra).visti.at(-1)).includes('uscita'),
    );
  });

  it('is all that the page can reach, even of servers that would answer', async () => {
    const altro = createServer((_, risposta) => {
      risposta.writeHead(200, { 'content-type': 'image/svg+xml', 'access-control-allow-origin': '*' });
      risposta.end('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    }).listen(0, '127.0.0.1');
    await once(altro, 'listening');
    const { port } = altro.address() as AddressInfo;
    const prova = (url: string) =>
      pagina.evaluate(async (indirizzo) => {
        const immagine = new Promise((si, no) => {
          Object.assign(new Image(), { onload: si, onerror: no, src: indirizzo });
        });
        const esiti = await Promise.allSettled([fetch(indirizzo), immagine]);
        return esiti.map(({ status }) => status);
      }, url);
    expect(await prova(`http://127.0.0.1:${port}/a.svg`)).toEqual(['rejected', 'rejected']);
    writeFileSync(
      join(radicePagina, 'a.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    );
    const { porta } = guscio;
    await guscio.chiudi();
    guscio = await servi(porta);
    await pagina.goto(guscio.url);
    expect(await prova('/a.svg')).toEqual(['fulfilled', 'fulfilled']);
    expect(await pagina.evaluate(() => document.cookie)).toBe('');
    altro.closeAllConnections();
    altro.close();
  });

  it('leaves drafts where they were when the desk starts again on the same port', async () => {
    const conDb = (valore: string | undefined) =>
      pagina.evaluate(async (daScrivere) => {
        const db = await new Promise<IDBDatabase>((si, no) => {
          const apertura = indexedDB.open('prova', 1);
          apertura.onupgradeneeded = () => apertura.result.createObjectStore('bozze');
          apertura.onsuccess = () => {
            si(apertura.result);
          };
          apertura.onerror = no;
        });
        const transazione = db.transaction('bozze', 'readwrite');
        if (daScrivere !== undefined) transazione.objectStore('bozze').put(daScrivere, 1);
        const lettura = transazione.objectStore('bozze').get(1);
        await new Promise((fatto) => (transazione.oncomplete = fatto));
        db.close();
        return lettura.result as unknown;
      }, valore);
    await conDb('bozza');
    const { porta } = guscio;
    await guscio.chiudi();
    guscio = await servi(porta);
    await pagina.goto(guscio.url);
    expect(await conDb(undefined)).toBe('bozza');
  });
});

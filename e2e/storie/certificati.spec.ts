import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { mancanoGiudici } from '#core/certificati/giudici-di-prova.ts';
import { irene } from '../scrivania/carte.ts';
import { aperto, entra } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { inquadra, testoDi } from '../scrivania/pdf.ts';
import { test } from '../scrivania/con-stampante.ts';
import { expect } from '../scrivania/prove.ts';
import { finoA } from '../scrivania/tastiera.ts';

test.skip(mancanoGiudici('pdftoppm'), 'manca poppler-utils');

const emesso = /Certificato emesso, protocollo ANPR (\d+)/;

/** From anywhere to a record, by keyboard. */
async function scheda(page: Page, nome: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(nome.toLowerCase());
  await expect(page.getByRole('option').first()).toContainText(nome);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: nome })).toBeVisible();
}

/** @param tipo part of its name; left out, the one that is proposed. @returns the protocol. */
async function emetti(page: Page, tipo?: string): Promise<string> {
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('searchbox', { name: 'Cerca fra i certificati' })).toBeFocused();
  if (tipo !== undefined) {
    await page.keyboard.type(tipo);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Emetti e stampa' })).toBeFocused();
  await page.keyboard.press('Enter');
  const detto = page.getByRole('status').filter({ hasText: emesso });
  await expect(detto).toBeVisible({ timeout: 30_000 });
  return emesso.exec(await detto.innerText())?.[1] ?? '';
}

/** What came out of the printer, as whoever receives it would check it: by the QR, on a phone of somebody else. */
async function verifica(browser: Browser, stampato: Buffer, chi: string): Promise<void> {
  const file = join(tmpdir(), `sportello-stampato-${process.pid}.pdf`);
  writeFileSync(file, stampato);
  const indirizzo = inquadra(file);
  expect(testoDi(file)).toContain(chi);
  if (indirizzo === undefined) throw new Error(`no code can be read on ${file}`);
  rmSync(file);
  const telefono = await browser.newContext({
    ...{ ignoreHTTPSErrors: true, viewport: { width: 390, height: 844 } },
  });
  const pagina = await telefono.newPage();
  await pagina.goto(indirizzo);
  await expect(pagina.getByRole('heading', { level: 1 })).toContainText(/autentico|valido/i);
  await expect(pagina.getByRole('main')).toContainText(chi);
  await telefono.close();
}

const persone = ['MARTELLI GIULIA', 'CONTI LORENZO', 'HOXHA MIRELA', 'LUCCHESI SARA'] as const;

test('dodici certificati con la sola tastiera, uno rifiutato, uno ristampato, ognuno verificato con il suo QR', async ({
  scrivania,
  stampanti,
  browser,
}) => {
  test.setTimeout(300_000);
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);

  const protocolli: string[] = [];
  for (const chi of persone) {
    for (const tipo of ['residenza', 'nascita', 'stato di famiglia']) {
      await scheda(page, chi);
      protocolli.push(await emetti(page, tipo));
      await expect(page.getByText('Inviato alla stampante Ufficio.')).toBeVisible();
      await verifica(browser, await stampanti.foglio(`Ufficio-${protocolli.length}`), chi);
    }
  }
  expect(new Set(protocolli).size).toBe(12);
  await guardaDue(page, 'certificati-emesso');

  // The one that cannot be, with why not and what to do.
  await scheda(page, 'HOXHA MIRELA');
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('searchbox', { name: 'Cerca fra i certificati' })).toBeFocused();
  await page.keyboard.type('morte');
  await expect(page.getByText('La persona non risulta deceduta.')).toBeVisible();
  await expect(page.getByText(/Registra prima il decesso/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: 'Nessun certificato con questo nome' }),
  ).toHaveCount(1);
  await guardaDue(page, 'certificati-perche-no');

  // Once more on paper, from the register of those issued: the same document.
  await page.keyboard.press('Alt+g');
  await expect(page.getByRole('row', { name: new RegExp(protocolli[0] ?? '') })).toBeVisible();
  await guardaDue(page, 'certificati-registro');
  await finoA(page, /^Protocollo o codice/);
  await page.keyboard.type(protocolli[0] ?? '');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await finoA(page, /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await finoA(page, /^Ristampa/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/È lo stesso documento della prima volta/)).toBeVisible();
  await expect(page.getByRole('img', { name: /Pagina 1/ })).toBeVisible();
  await guardaDue(page, 'certificati-ristampa');
  await finoA(page, /^\s*Stampa\s*$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Inviato alla stampante Ufficio.')).toBeVisible();
  await verifica(browser, await stampanti.foglio('Ufficio-13'), 'MARTELLI GIULIA');
  await page.keyboard.press('Escape');
});

test('tre tasti dalla scheda al certificato stampato', async ({ scrivania, stampanti }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await scheda(page, 'NENCINI FRANCESCA');

  let tasti = 0;
  const premi = async (tasto: string): Promise<void> => {
    tasti += 1;
    await page.keyboard.press(tasto);
  };
  await premi('Alt+c');
  await expect(page.getByRole('checkbox', { name: 'Di residenza', exact: true })).toBeChecked();
  await guardaDue(page, 'certificati-scelta');
  await premi('Enter');
  await expect(page.getByRole('button', { name: 'Emetti e stampa' })).toBeFocused();
  await expect(
    page.getByText(
      'Si emette il certificato di residenza di FRANCESCA NENCINI, a richiesta dell’intestatario.',
    ),
  ).toBeVisible();
  await premi('Enter');
  await expect(page.getByText('Inviato alla stampante Ufficio.')).toBeVisible({ timeout: 30_000 });
  expect(tasti).toBe(3);
  expect((await stampanti.foglio('Ufficio-1')).subarray(0, 5).toString()).toBe('%PDF-');

  // The printer goes; the document stays, and is said to.
  await stampanti.chiudi();
  await finoA(page, /^\s*Un altro certificato per la stessa persona/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Cerca fra i certificati' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Emetti e stampa' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Il certificato è emesso e conservato' }),
  ).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('img', { name: /Pagina 1/ })).toBeVisible();
});

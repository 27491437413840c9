import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { mancanoGiudici } from '#core/certificati/giudici-di-prova.ts';
import { irene } from '../scrivania/carte.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { aperto, entra } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { inquadra, testoDi } from '../scrivania/pdf.ts';
import { test } from '../scrivania/con-stampante.ts';
import type { Mano } from '../scrivania/mano.ts';
import { expect } from '../scrivania/prove.ts';
import { tastiera } from '../scrivania/sola-tastiera.ts';
import { finoA } from '../scrivania/tastiera.ts';

test.skip(mancanoGiudici('pdftoppm'), 'manca poppler-utils');

const emesso = /Certificato emesso, protocollo ANPR (\d+)/;

/** @param tipo part of its name. @returns the protocol. */
async function emetti(mano: Mano, page: Page, tipo: string): Promise<string> {
  await mano.certificato(page, tipo, /^\s*Emetti e stampa$/);
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

test('tre tasti dalla scheda al certificato stampato', async ({ scrivania, stampanti }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await tastiera.scheda(page, 'nencini francesca', 'NENCINI FRANCESCA');

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

conOgniMano((mano) => {
  test(`dodici certificati, uno rifiutato, uno ristampato, ognuno verificato con il suo QR, ${mano.come}`, async ({
    scrivania,
    stampanti,
    browser,
  }) => {
    test.setTimeout(300_000);
    const { page, pcscd } = scrivania;
    const { premi, scrivi, sguardo } = mano;
    const carta = await scrivania.carta('piv', irene.codiceFiscale);
    await carta.inserisci(pcscd.prese[0]);
    await mano.entra(page, '123456');

    const protocolli: string[] = [];
    for (const chi of persone) {
      for (const tipo of ['residenza', 'nascita', 'stato di famiglia']) {
        await mano.scheda(page, chi.toLowerCase(), chi);
        protocolli.push(await emetti(mano, page, tipo));
        await expect(page.getByText('Inviato alla stampante Ufficio.')).toBeVisible();
        const foglio = await stampanti.foglio(`Ufficio-${protocolli.length}`);
        await sguardo.unaVolta(() => verifica(browser, foglio, chi));
      }
    }
    expect(new Set(protocolli).size).toBe(12);
    await sguardo.guardaDue(page, 'certificati-emesso');

    // The one that cannot be, with why not and what to do.
    await mano.scheda(page, 'hoxha mirela', 'HOXHA MIRELA');
    await mano.certificati(page);
    await scrivi(page, /^Cerca fra i certificati/, 'morte');
    await expect(page.getByText('La persona non risulta deceduta.')).toBeVisible();
    await expect(page.getByText(/Registra prima il decesso/)).toBeVisible();
    await sguardo.unaVolta(async () => {
      // Enter takes the first that can be.
      await page.keyboard.press('Enter');
      await expect(
        page.getByRole('status').filter({ hasText: 'Nessun certificato con questo nome' }),
      ).toHaveCount(1);
    });
    await sguardo.guardaDue(page, 'certificati-perche-no');

    // Once more on paper, from the register of those issued: the same document.
    await mano.menu(page, 'Emessi e cassa');
    await expect(page.getByRole('row', { name: new RegExp(protocolli[0] ?? '') })).toBeVisible();
    await sguardo.guardaDue(page, 'certificati-registro');
    await scrivi(page, /^Protocollo o codice/, protocolli[0] ?? '');
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
    await premi(page, /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
    await expect(page.getByRole('dialog')).toBeVisible();
    await premi(page, /^Ristampa/);
    await expect(page.getByText(/È lo stesso documento della prima volta/)).toBeVisible();
    await expect(page.getByRole('img', { name: /Pagina 1/ })).toBeVisible();
    await sguardo.guardaDue(page, 'certificati-ristampa');
    await premi(page, /^\s*Stampa\s*$/);
    await expect(page.getByText('Inviato alla stampante Ufficio.')).toBeVisible();
    const ristampato = await stampanti.foglio('Ufficio-13');
    await sguardo.unaVolta(() => verifica(browser, ristampato, 'MARTELLI GIULIA'));
    await mano.chiudi(page);
  });
});

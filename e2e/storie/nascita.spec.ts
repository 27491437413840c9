import type { Browser } from '@playwright/test';
import { mancanoGiudici } from '#core/certificati/giudici-di-prova.ts';
import { irene } from '../scrivania/carte.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { codiceQr, immagineDi, testoDi } from '../scrivania/pdf.ts';
import { expect, test } from '../scrivania/prove.ts';

test.skip(mancanoGiudici('pdftoppm'), 'manca poppler-utils');

const bambino = 'CONTI MARTELLI TOMMASO';

/** A phone of somebody else: no cookie, no card, an authority that it does not know. */
async function verifica(browser: Browser, pdf: string, urlVerifica: string): Promise<void> {
  expect(testoDi(pdf)).toContain(bambino);
  const indirizzo = codiceQr(immagineDi(pdf));
  expect(indirizzo).toContain(urlVerifica);
  const telefono = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 390, height: 844 },
  });
  const pagina = await telefono.newPage();
  await pagina.goto(indirizzo ?? '');
  await expect(pagina.getByRole('heading', { level: 1 })).toContainText(/autentico|valido/i);
  await expect(pagina.getByRole('main')).toContainText(bambino);
  await telefono.close();
}

conOgniMano((mano) => {
  test(`una nascita con la rete giù resta in coda, torna confermata, e il certificato si verifica, ${mano.come}`, async ({
    scrivania,
    browser,
  }) => {
    const { page, rete, pcscd, core } = scrivania;
    const carta = await scrivania.carta('piv', irene.codiceFiscale);
    await carta.inserisci(pcscd.prese[0]);
    await mano.entra(page, '123456');
    await mano.scheda(page, 'martelli giulia', 'MARTELLI GIULIA');

    rete.imposta({ tipo: 'rifiuto' });
    rete.taglia();
    await expect(page.getByText('Il servizio centrale non è raggiungibile.').first()).toBeVisible();
    const neonato = { nome: 'tommaso', sesso: 'Maschio', nascita: oggiScritto(), atto: '320' } as const;
    await mano.nascita(page, neonato, 'CONTI MARTELLI');
    await mano.conferma(page);
    const suo = pratica(page, bambino);
    await expect(suo).toContainText('In coda');

    rete.passaTutto();
    await expect(suo).toContainText('Confermata', { timeout: 60_000 });
    const codice = await page.locator('.codice-fiscale-dato strong').innerText();
    expect(codice).toMatch(/^CNTTMS\d\d[A-Z]\d\dM059[A-Z]$/);
    await mano.premi(page, /^\s*Apri la scheda/);
    await expect(page.getByRole('region', { name: 'Famiglia' })).toContainText('TOMMASO');

    await mano.menu(page, 'Posta in uscita');
    await mano.attiva(page, suo.getByRole('button', { name: 'Certificati' }));
    await mano.certificato(page, 'nascita');
    await expect(page.getByText(/Certificato emesso, protocollo ANPR \d+/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('img', { name: /Pagina 1 di \d+ del certificato/ })).toBeVisible();
    await mano.premi(page, /^\s*Salva il PDF/);
    const salvato = await page.getByText(/^Salvato in /).innerText();
    await mano.sguardo.unaVolta(() =>
      verifica(browser, salvato.replace('Salvato in ', ''), core.pronto.urlVerifica),
    );

    await mano.scheda(page, codice, bambino);
    await expect(page.getByRole('region', { name: 'Famiglia' })).toContainText('CONTI LORENZO');
  });
});

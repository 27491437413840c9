import { mancanoGiudici } from '#core/certificati/giudici-di-prova.ts';
import { irene } from '../scrivania/carte.ts';
import {
  aperto,
  apriScheda,
  compilaNascita,
  conferma,
  emettiCertificato,
  entra,
  pratica,
} from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { codiceQr, immagineDi, testoDi } from '../scrivania/pdf.ts';
import { expect, test } from '../scrivania/prove.ts';

test.skip(mancanoGiudici('pdftoppm'), 'manca poppler-utils');

const bambina = 'CONTI MARTELLI TEODORA';

test('una nascita con la rete giù resta in coda, torna confermata, e il certificato si verifica', async ({
  scrivania,
  browser,
}) => {
  const { page, rete, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');

  rete.imposta({ tipo: 'rifiuto' });
  rete.taglia();
  await compilaNascita(page, { nome: 'TEODORA', sesso: 'Femmina', nascita: oggiScritto(), atto: '314' });
  await conferma(page);
  await expect(pratica(page, bambina)).toContainText('In coda');

  rete.passaTutto();
  await expect(pratica(page, bambina)).toContainText('Confermata', { timeout: 60_000 });
  const codice = await page.locator('.codice-fiscale-dato strong').innerText();
  expect(codice).toMatch(/^CNTTDR\d\d[A-Z]\d\dM059[A-Z]$/);

  await pratica(page, bambina).getByRole('button', { name: 'Certificati' }).click();
  const pdf = await emettiCertificato(page, 'Anagrafico di nascita');
  expect(testoDi(pdf)).toContain(bambina);

  const indirizzo = codiceQr(immagineDi(pdf));
  expect(indirizzo).toContain(scrivania.core.pronto.urlVerifica);
  // A phone of somebody else: no cookie, no card, an authority that it does not know.
  const telefono = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 390, height: 844 },
  });
  const pagina = await telefono.newPage();
  await pagina.goto(indirizzo ?? '');
  await expect(pagina.getByRole('heading', { level: 1 })).toContainText(/autentico|valido/i);
  await expect(pagina.getByRole('main')).toContainText(bambina);
  await telefono.close();

  await apriScheda(page, codice, bambina);
  await expect(page.getByRole('region', { name: 'Famiglia' })).toContainText('CONTI LORENZO');
});

import { rotte } from '#contract/wa/rotte.ts';
import { irene } from '../scrivania/carte.ts';
import { aperto, pratica } from '../scrivania/gesti.ts';
import { fotografa, guardaDue } from '../scrivania/immagini.ts';
import { daiProfili } from '../scrivania/profili.ts';
import { expect, test } from '../scrivania/prove.ts';
import { alRiepilogo, confermaConITasti, entraConITasti, finoA, premi } from '../scrivania/tastiera.ts';
import { scrivania as tavolo } from '../soap/core.ts';

test('una dichiarazione di residenza: dal portale, presa in carico, registrata, accolta con riserva, dopo 45 giorni conclusa, con la sola tastiera', async ({
  scrivania,
  browser,
}) => {
  test.setTimeout(180_000);
  const { page, pcscd, core } = scrivania;
  const database = await core.database();
  const { rows } = await database.query<{ codice: string }>(
    `select codice_fiscale as codice from soggetto where cognome = 'FABBRI' and nome = 'DAVIDE' order by id limit 1`,
  );
  await database.end();
  // She keeps the register's clock too: the story goes on after the 45 days of the checks.
  await daiProfili(core, ['amministrazione'], irene.codiceFiscale);

  const contesto = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'it-IT',
    javaScriptEnabled: false,
  });
  const portale = await contesto.newPage();
  await portale.goto(new URL('portale/', core.pronto.urlVerifica).href);
  await fotografa(portale, 'portale-entra');
  await portale.getByLabel('Codice fiscale').fill(rows[0]?.codice ?? '');
  await portale.getByRole('button', { name: 'Entra', exact: true }).click();
  await expect(portale.getByRole('heading', { level: 1, name: 'Le tue richieste' })).toBeVisible();
  await portale.getByRole('link', { name: 'Dichiarare un cambio di residenza' }).click();
  await portale.getByLabel('Comune', { exact: true }).selectOption('048050');
  await portale.getByLabel('Via, piazza…').selectOption('VIA');
  await portale.getByLabel('Nome della via').fill('Dante Alighieri');
  await portale.getByLabel('Numero civico').fill('14');
  await portale.getByLabel('CAP').fill('50059');
  await portale.getByLabel('A quale titolo occupi la casa').selectOption('2');
  await portale.getByLabel('Indirizzo e-mail').fill('davide@esempio.invalid');
  await fotografa(portale, 'portale-residenza');
  await portale.getByRole('button', { name: 'Invia la richiesta' }).click();
  await expect(portale.getByText('La richiesta è stata inviata.')).toBeVisible();
  await fotografa(portale, 'portale-inviata');

  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entraConITasti(page, '123456');
  const apriConITasti = async (): Promise<void> => {
    await expect(page.getByRole('gridcell', { name: 'FABBRI DAVIDE' })).toBeVisible();
    await finoA(page, /^\d\d\/\d\d\/\d{4}/);
    await page.keyboard.press('Enter');
  };
  await page.keyboard.press('Alt+h');
  await expect(page.getByRole('grid')).toContainText('FABBRI DAVIDE');
  await guardaDue(page, 'richieste');
  await apriConITasti();
  await premi(page, /^\s*Prendi in carico\s*$/);
  await expect(page.getByText('Fatto: la richiesta è «In lavorazione».')).toBeVisible();
  await premi(page, /^\s*Riepilogo della richiesta\s*$/);
  await expect(page.getByRole('img', { name: /Pagina 1/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await guardaDue(page, 'richiesta-lavorazione');

  await premi(page, /^\s*Apri l’atto già compilato\s*$/);
  await expect(page.getByRole('checkbox', { name: /FABBRI DAVIDE/ })).toBeChecked();
  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('textbox', { name: /^Denominazione/ })).toHaveValue('DANTE ALIGHIERI');
  await page.keyboard.press('Alt+PageDown');
  await alRiepilogo(page);
  await expect(page.locator('.frase')).toContainText('una nuova in VIA DANTE ALIGHIERI 14');
  await confermaConITasti(page);
  await expect(pratica(page, /FABBRI DAVIDE/)).toContainText('Confermata', { timeout: 60_000 });

  await page.keyboard.press('Alt+h');
  await apriConITasti();
  await expect(page.getByText(/^Registrata: .*, n\. \d+\./)).toBeVisible();
  await guardaDue(page, 'richiesta-con-riserva');
  await portale.reload();
  await expect(portale.getByText('Accolta, con controlli in corso').first()).toBeVisible();

  // The register's day goes past the checks: nobody has objected.
  const altra = await tavolo(core.pronto);
  const istante = new Date(Date.now() + 47 * 86_400_000).toISOString();
  expect(await altra.chiama('POST', rotte.orologio.percorso, { istante })).toMatchObject({ istante });
  altra.chiudi();
  await page.keyboard.press('Control+k');
  await aperto(page);
  await page.keyboard.press('Alt+h');
  await expect(page.getByRole('grid')).toContainText('passato da');
  await apriConITasti();
  await premi(page, /^\s*Accogli definitivamente\s*$/);
  await premi(page, /^\s*Conferma\s*$/);
  await expect(page.getByText('Fatto: la richiesta è «Accolta».')).toBeVisible();
  await portale.reload();
  await expect(portale.getByText('È conclusa: il registro è aggiornato.')).toBeVisible();
  await contesto.close();
});

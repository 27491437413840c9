import { rotte } from '#contract/wa/rotte.ts';
import { irene } from '../scrivania/carte.ts';
import { conOgniMano } from '../scrivania/due-mani.ts';
import { aperto, pratica } from '../scrivania/gesti.ts';
import { daiProfili } from '../scrivania/profili.ts';
import { expect, test } from '../scrivania/prove.ts';
import { scrivania as tavolo } from '../soap/core.ts';

conOgniMano((mano) => {
  test(`una dichiarazione di residenza: dal portale, presa in carico, registrata, accolta con riserva, dopo 45 giorni conclusa, ${mano.come}`, async ({
    scrivania,
    browser,
  }) => {
    test.setTimeout(180_000);
    const { premi, sguardo } = mano;
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
    await sguardo.fotografa(portale, 'portale-entra');
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
    await sguardo.fotografa(portale, 'portale-residenza');
    await portale.getByRole('button', { name: 'Invia la richiesta' }).click();
    await expect(portale.getByText('La richiesta è stata inviata.')).toBeVisible();
    await sguardo.fotografa(portale, 'portale-inviata');

    const carta = await scrivania.carta('piv', irene.codiceFiscale);
    await carta.inserisci(pcscd.prese[0]);
    await mano.entra(page, '123456');
    const apri = async (): Promise<void> => {
      await expect(page.getByRole('gridcell', { name: 'FABBRI DAVIDE' })).toBeVisible();
      await premi(page, /^\d\d\/\d\d\/\d{4}/);
    };
    await mano.menu(page, 'Richieste');
    await expect(page.getByRole('grid')).toContainText('FABBRI DAVIDE');
    await sguardo.guardaDue(page, 'richieste');
    await apri();
    await premi(page, /^\s*Prendi in carico\s*$/);
    await expect(page.getByText('Fatto: la richiesta è «In lavorazione».')).toBeVisible();
    await premi(page, /^\s*Riepilogo della richiesta\s*$/);
    await expect(page.getByRole('img', { name: /Pagina 1/ })).toBeVisible();
    await mano.chiudi(page);
    await sguardo.guardaDue(page, 'richiesta-lavorazione');

    await premi(page, /^\s*Apri l’atto già compilato\s*$/);
    await expect(page.getByRole('checkbox', { name: /FABBRI DAVIDE/ })).toBeChecked();
    await mano.avanti(page, 'Dove vanno ad abitare');
    await expect(page.getByRole('textbox', { name: /^Denominazione/ })).toHaveValue('DANTE ALIGHIERI');
    await mano.alRiepilogo(page);
    await expect(page.locator('.frase')).toContainText('una nuova in VIA DANTE ALIGHIERI 14');
    await mano.conferma(page);
    await expect(pratica(page, /FABBRI DAVIDE/)).toContainText('Confermata', { timeout: 60_000 });

    await mano.menu(page, 'Richieste');
    await apri();
    await expect(page.getByText(/^Registrata: .*, n\. \d+\./)).toBeVisible();
    await sguardo.guardaDue(page, 'richiesta-con-riserva');
    await portale.reload();
    await expect(portale.getByText('Accolta, con controlli in corso').first()).toBeVisible();

    // The register's day goes past the checks: nobody has objected.
    const altra = await tavolo(core.pronto);
    const istante = new Date(Date.now() + 47 * 86_400_000).toISOString();
    expect(await altra.chiama('POST', rotte.orologio.percorso, { istante })).toMatchObject({ istante });
    altra.chiudi();
    await mano.menu(page, 'Cerca');
    await aperto(page);
    await mano.menu(page, 'Richieste');
    await expect(page.getByRole('grid')).toContainText('passato da');
    await apri();
    await premi(page, /^\s*Accogli definitivamente\s*$/);
    await premi(page, /^\s*Conferma\s*$/);
    await expect(page.getByText('Fatto: la richiesta è «Accolta».')).toBeVisible();
    await portale.reload();
    await expect(portale.getByText('È conclusa: il registro è aggiornato.')).toBeVisible();
    await contesto.close();
  });
});

import { irene } from '../scrivania/carte.ts';
import { comando } from '../scrivania/da-ente.ts';
import { aperto, conferma, entra, pratica } from '../scrivania/gesti.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { senzaBarriere } from '../scrivania/accessibile.ts';
import { daiProfili } from '../scrivania/profili.ts';
import { expect, test } from '../scrivania/prove.ts';

/** With it the first request of the simulator is that somebody has moved. */
const seme = '9';

test('un consolato chiede di allineare: confronto, mutazione AIRE già compilata, e il consolato legge che è chiusa', async ({
  scrivania,
}) => {
  test.setTimeout(120_000);
  const { page, pcscd, core } = scrivania;
  const chiesto = await comando(core, ['consolato', '--seme', seme]);
  const [, chi = '', numero = ''] = /C002 {2}(\w+ \w+), .*OK n\. (\d+)/.exec(chiesto) ?? [];

  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.keyboard.press('Alt+n');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Richieste di allineamento dei consolati' }),
  ).toBeVisible();
  const riga = page.getByRole('row', { name: new RegExp(chi) });
  await expect(riga).toContainText('LIONE');
  await guardaDue(page, 'consolati-elenco');
  await riga.getByText(chi).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(chi) })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Indirizzo RUE DE LA PART-DIEU .* Diverso$/ })).toBeVisible();
  expect(await senzaBarriere(page)).toEqual([]);
  await guardaDue(page, 'consolati-confronto');

  await page.getByRole('button', { name: 'Correggi la residenza all’estero (A006)' }).click();
  await expect(page.getByRole('textbox', { name: 'Città o località' })).toHaveValue('LYON');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Vai al riepilogo' }).click();
  await expect(page.locator('.frase')).toContainText('va ad abitare a LYON');
  await conferma(page);
  await expect(pratica(page, new RegExp(chi))).toContainText('Confermata', { timeout: 60_000 });

  await page.keyboard.press('Alt+n');
  await expect(page.getByText('Nessuna richiesta da evadere')).toBeVisible();
  await page.getByRole('tab', { name: 'Chiuse' }).click();
  await page
    .getByRole('row', { name: new RegExp(chi) })
    .getByText(chi)
    .click();
  await expect(page.getByText(/^Posizione allineata il .* n\. \d+\.$/)).toBeVisible();
  await guardaDue(page, 'consolati-chiusa');
  expect(await comando(core, ['consolato', numero])).toContain('Posizione allineata il');
});

test('chi amministra il comune imposta gli indirizzi: quelli di una rete interna sono rifiutati', async ({
  scrivania,
}) => {
  const { page, pcscd, core } = scrivania;
  await daiProfili(core, ['amministrazione'], irene.codiceFiscale);
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.getByRole('button', { name: 'Amministrazione', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Contatti dell’ufficio' })).toBeVisible();
  expect(await senzaBarriere(page)).toEqual([]);
  await guardaDue(page, 'amministrazione-comune');
  const patrono = page.locator('#amministrazione-patrono');
  await patrono.getByRole('textbox', { name: /^Giorno e mese/ }).fill('31/06');
  await patrono.getByRole('textbox', { name: /^Santo/ }).fill('Sant’Andrea');
  await patrono.getByRole('button', { name: 'Salva' }).click();
  await expect(patrono.getByText('una data che esiste', { exact: false })).toBeVisible();
  await patrono.getByRole('textbox', { name: /^Giorno e mese/ }).fill('30/11');
  await page.keyboard.press('Enter');
  await expect(patrono.getByText('Salvato: vale da adesso.')).toBeVisible();
  await expect(patrono.getByText(/per mano di DELLA SCALA IRENE\.$/)).toBeVisible();
  await guardaDue(page, 'amministrazione-patrono');
  await page.getByRole('tab', { name: 'Notifiche' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Come vanno le consegne' })).toBeVisible();
  expect(await senzaBarriere(page)).toEqual([]);
  await guardaDue(page, 'amministrazione-notifiche');
  await page.getByRole('tab', { name: 'Certificati e diritti' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Esenzioni dal bollo in uso' })).toBeVisible();
  expect(await senzaBarriere(page)).toEqual([]);
  await guardaDue(page, 'amministrazione-certificati');
  await page.getByRole('tab', { name: 'Indirizzi IP' }).click();
  const campo = page.getByRole('textbox', { name: /^Indirizzi pubblici/ });
  await campo.fill('192.168.1.7');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(
    page.getByText('192.168.1.7 è di una rete interna o riservata', { exact: false }),
  ).toBeVisible();
  await campo.fill('151.100.20.7');
  await page.getByRole('button', { name: 'Salva' }).click();
  await expect(page.getByText('Salvato: vale da adesso.')).toBeVisible();
  await expect(page.getByText(/^Così dal .*, per mano di DELLA SCALA IRENE\.$/)).toBeVisible();
  await guardaDue(page, 'amministrazione-rete');
});

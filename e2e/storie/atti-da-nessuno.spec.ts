import { irene } from '../scrivania/carte.ts';
import { senzaBarriere, traboccante } from '../scrivania/accessibile.ts';
import { aperto, entra } from '../scrivania/gesti.ts';
import { expect, test } from '../scrivania/prove.ts';

test('ogni atto che non parte da una scheda si apre dai comandi, con la sola tastiera', async ({
  scrivania,
}) => {
  test.setTimeout(240_000);
  const { page, pcscd } = scrivania;
  await page.setViewportSize({ width: 1366, height: 768 });
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.keyboard.press('Control+Shift+P');
  const offerti = page.getByRole('listbox', { name: 'Tutti i comandi' }).getByRole('option');
  await expect(offerti.first()).toBeVisible();
  const daNulla = offerti.filter({ has: page.locator('.comandi-gruppo', { hasText: /^Atti$/ }) });
  // Hers are those of the registry: an act of the electoral office says whose it is.
  await expect(daNulla.filter({ hasText: 'Sezione elettorale' }).first()).toContainText(
    'Serve il profilo elettorale',
  );
  const atti = await daNulla
    .and(page.locator(':not([aria-disabled="true"])'))
    .locator('.comandi-nome')
    .allInnerTexts();
  expect(atti).toEqual(expect.arrayContaining(['Arrivo dall’estero', 'Chiusura di una convivenza']));
  await page.keyboard.press('Escape');
  for (const atto of atti) {
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type(atto);
    await expect(offerti.first()).toContainText(atto);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: atto, exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    expect.soft(await senzaBarriere(page), atto).toEqual([]);
    expect.soft(await traboccante(page), atto).toEqual([]);
  }
});

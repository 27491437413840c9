import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, entra } from '../scrivania/gesti.ts';
import { fotografa, guarda } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';

test('ogni atto che parte da una scheda si apre, si percorre e si legge', async ({ scrivania }) => {
  test.setTimeout(900_000);
  const { page, pcscd } = scrivania;
  await page.setViewportSize({ width: 1366, height: 768 });
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await apriScheda(page, 'hoxha mirela', 'HOXHA MIRELA');
  await page.getByRole('button', { name: 'Atti', exact: true }).click();
  const offerti = page.getByRole('dialog').locator('[data-atto]');
  await expect(offerti.first()).toBeVisible();
  await guarda(page, 'atti');
  // The name alone: the official code stands beside it.
  const atti = await offerti.evaluateAll((tutti) =>
    tutti.map((uno) => uno.firstChild?.textContent?.trim() ?? ''),
  );
  await page.keyboard.press('Escape');
  for (const [i, atto] of atti.entries()) {
    await page.getByRole('button', { name: 'Atti', exact: true }).click();
    await offerti.nth(i).click();
    await expect(page.getByRole('heading', { level: 1, name: atto, exact: true })).toBeVisible();
    const nome = atto.toLowerCase().replace(/[^a-z]+/g, '-');
    await guarda(page, `atto-${nome}`);
    const ultimo = page.getByRole('heading', { level: 2, name: 'Riepilogo', exact: true });
    for (let passo = 2; passo < 9 && !(await ultimo.isVisible()); passo++) {
      await page.keyboard.press('Alt+PageDown');
      await fotografa(page, `atto-${nome}-${passo}`);
    }
    await expect(ultimo).toBeVisible();
    // The summary is drawn by the same parts for all of them.
    if (i === 0) await guarda(page, `atto-${nome}-riepilogo`);
    await page
      .getByRole('navigation', { name: 'Percorso' })
      .getByRole('button', { name: 'HOXHA MIRELA', exact: true })
      .click();
  }
});

import { irene } from '../scrivania/carte.ts';
import { aperto, apriAtto, apriScheda, entra, pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { finoA } from '../scrivania/tastiera.ts';
import { expect, test } from '../scrivania/prove.ts';

test('una straniera emigra all’estero, con la sola tastiera', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hoxha mirela');
  await expect(page.getByRole('option').first()).toContainText('HOXHA MIRELA');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'HOXHA MIRELA' })).toBeVisible();
  await finoA(page, /^\s*Atti/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('emigrazione');
  await page.keyboard.press('Enter');
  const titolo = 'Emigrazione all’estero di uno straniero';
  await expect(page.getByRole('heading', { level: 1, name: titolo })).toBeVisible();
  await finoA(page, /Stato di destinazione/);
  await page.keyboard.type('albania');
  await expect(page.getByRole('option', { name: /ALBANIA/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await finoA(page, /Città o località/);
  await page.keyboard.type('TIRANA');
  await guardaDue(page, 'atto-emigrazione');
  const riepilogo = page.getByRole('heading', { level: 2, name: 'Riepilogo' });
  for (let passo = 0; passo < 6 && !(await riepilogo.isVisible()); passo++)
    await page.keyboard.press('Alt+PageDown');
  await expect(
    page.getByText(/Si cancella MIRELA HOXHA, .*per trasferimento all’estero \(ALBANIA\)/).first(),
  ).toBeVisible();
  await guardaDue(page, 'atto-emigrazione-riepilogo');
  await finoA(page, /Ho confrontato questo riepilogo/);
  await page.keyboard.press('Space');
  await finoA(page, /Conferma l’atto/);
  await page.keyboard.press('Enter');
  await expect(pratica(page, /HOXHA MIRELA/)).toContainText('Confermata', { timeout: 60_000 });
});

test('un procedimento si apre su una persona, e si chiude dalla sua scheda', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await apriScheda(page, 'bartoli luca', 'BARTOLI LUCA');
  await apriAtto(page, 'Apertura di un procedimento');
  await page
    .getByRole('combobox', { name: /Registrazione che prepara/ })
    .selectOption({ label: '5005 Mutazione di residenza' });
  await guardaDue(page, 'atto-procedimento');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await expect(page.getByRole('checkbox', { name: /BARTOLI LUCA/ })).toBeChecked();
  await guardaDue(page, 'atto-procedimento-persone');
  await page.getByRole('button', { name: 'Vai al riepilogo' }).click();
  await page.getByRole('checkbox', { name: /Ho confrontato questo riepilogo/ }).check();
  await page.getByRole('button', { name: 'Conferma l’atto' }).click();
  await expect(pratica(page, /BARTOLI LUCA/)).toContainText('Confermata', { timeout: 60_000 });

  await apriScheda(page, 'bartoli luca', 'BARTOLI LUCA');
  await page.getByRole('tab', { name: /Certificati e procedimenti/ }).click();
  await guardaDue(page, 'scheda-procedimento');
  await page.getByRole('button', { name: /Chiudi il procedimento n\. \d+/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chiusura di un procedimento' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Pratica ANPR/ })).toHaveValue(/\d+/);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('radio', { name: 'Concluso', exact: true }).check();
  await expect(page.getByRole('textbox', { name: /Data di chiusura/ })).toHaveValue(oggiMostrato());
  await page.getByRole('button', { name: 'Vai al riepilogo' }).click();
  await page.getByRole('checkbox', { name: /Ho confrontato questo riepilogo/ }).check();
  await page.getByRole('button', { name: 'Conferma l’atto' }).click();
  await expect(pratica(page, /BARTOLI LUCA/)).toContainText(/Confermata.*con esito concluso/, {
    timeout: 60_000,
  });
});

function oggiMostrato(): RegExp {
  const [g, m, a] = [oggiScritto().slice(0, 2), oggiScritto().slice(2, 4), oggiScritto().slice(4)];
  return new RegExp(`${g}/?${m}/?${a}`);
}

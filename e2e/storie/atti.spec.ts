import { irene } from '../scrivania/carte.ts';
import { aperto, apriAtto, apriScheda, entra, pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';
import { finoA } from '../scrivania/tastiera.ts';

test('un decesso, con la sola tastiera', async ({ scrivania }) => {
  test.setTimeout(240_000);
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nencini francesca');
  await expect(page.getByRole('option').first()).toContainText('NENCINI FRANCESCA');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'NENCINI FRANCESCA' })).toBeVisible();

  await finoA(page, /^\s*Atti/);
  await page.keyboard.press('Enter');
  await guardaDue(page, 'atti-menu');
  await page.keyboard.type('decesso');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Cancellazione per decesso' })).toBeVisible();
  await guardaDue(page, 'atto-decesso-vuoto');
  await finoA(page, /Data della morte/);
  await page.keyboard.type(oggiScritto());
  await page.keyboard.press('Tab');
  await page.keyboard.type('empoli');
  await expect(page.getByRole('option', { name: /EMPOLI/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await finoA(page, /Data dell’atto/);
  await page.keyboard.type(oggiScritto());
  await finoA(page, /^Numero/);
  await page.keyboard.type('12');
  await finoA(page, /^Parte/);
  await page.keyboard.type('1');
  await guardaDue(page, 'atto-decesso');

  // What was typed last can be taken back, field by field, and brought again.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Parte' })).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('textbox', { name: 'Parte' })).toHaveValue('1');

  await page.keyboard.press('Alt+PageDown');
  await guardaDue(page, 'atto-decesso-2');
  while (!(await page.getByRole('heading', { level: 2, name: 'Riepilogo' }).isVisible()))
    await page.keyboard.press('Alt+PageDown');
  await guardaDue(page, 'atto-decesso-riepilogo');
  await finoA(page, /Ho confrontato questo riepilogo/);
  await page.keyboard.press('Space');
  await finoA(page, /Conferma l’atto/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Posta in uscita' })).toBeVisible();
  await expect(pratica(page, /NENCINI FRANCESCA/)).toContainText('Confermata', { timeout: 60_000 });
  await guardaDue(page, 'atto-decesso-confermato');
});

test('un matrimonio con la rete giù resta in coda, e torna confermato su tutte e due le schede', async ({
  scrivania,
}) => {
  const { page, rete, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  // Seen today on this workstation: off line they can be taken from here.
  await apriScheda(page, 'fabbri davide', 'FABBRI DAVIDE');
  await apriScheda(page, 'lucchesi sara', 'LUCCHESI SARA');

  rete.imposta({ tipo: 'rifiuto' });
  rete.taglia();
  await expect(page.getByRole('contentinfo')).toContainText('Servizio centrale non raggiungibile');
  await apriAtto(page, 'Matrimonio');
  await guardaDue(page, 'atto-matrimonio-coniuge');
  await page.getByRole('button', { name: 'FABBRI DAVIDE' }).click();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('textbox', { name: 'Data del matrimonio' }).fill(oggiScritto());
  await page.getByRole('textbox', { name: 'Data dell’atto' }).fill(oggiScritto());
  await page.getByRole('textbox', { name: 'Numero' }).fill('21');
  await page.getByRole('textbox', { name: 'Parte' }).fill('1');
  await guardaDue(page, 'atto-matrimonio');
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Vai al riepilogo' }).click();
  await guardaDue(page, 'atto-matrimonio-riepilogo');
  await page.getByRole('checkbox', { name: /Ho confrontato questo riepilogo/ }).check();
  await page.getByRole('button', { name: 'Conferma l’atto' }).click();
  await expect(pratica(page, /LUCCHESI SARA/)).toContainText('In coda');

  rete.passaTutto();
  await expect(pratica(page, /LUCCHESI SARA/)).toContainText('Confermata', { timeout: 60_000 });
  await expect(pratica(page, /LUCCHESI SARA/)).toContainText('EN310');
  await apriScheda(page, 'fabbri davide', 'FABBRI DAVIDE');
  await expect(page.getByRole('main')).toContainText('LUCCHESI SARA');
});

import { join } from 'node:path';
import { inElenco, mutazioneFamigliaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { mutazioneResidenzaDiProva } from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, entra } from '../scrivania/gesti.ts';
import { fotografa, guardaDue } from '../scrivania/immagini.ts';
import { registra } from '../scrivania/altro-sportello.ts';
import { expect, test } from '../scrivania/prove.ts';

test('la scheda racconta chi è, con chi vive, dove è stato e com’era', async ({ scrivania }) => {
  // Eleven screens, each looked at in two sizes.
  test.setTimeout(240_000);
  const { page, rete, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await registra(page, '5001', 'TRASLOCO', mutazioneFamigliaDiProva());
  await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');

  const famiglia = page.getByRole('region', { name: 'Famiglia' });
  await expect(famiglia.getByRole('listitem')).toHaveText([
    /CONTI LORENZO.*Intestatario/,
    /MARTELLI GIULIA.*Marito\/moglie/,
    /CONTI EMMA.*Figlio/,
  ]);
  const tempo = page.getByRole('region', { name: 'Residenza nel tempo' });
  await expect(tempo.getByRole('listitem').first()).toContainText('VERDI 5');
  await expect(tempo.getByRole('listitem').nth(1)).toContainText('ROMA 12');
  await expect(tempo.getByRole('listitem').nth(1)).toContainText('al 04/07/2026');
  await guardaDue(page, 'scheda-panoramica');

  // By keyboard alone: along the parts, to what was before a day.
  await page.getByRole('tab', { name: 'Scheda', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Operazioni/ })).toBeFocused();
  await guardaDue(page, 'scheda-operazioni');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Stato civile nel tempo' })).toContainText('Coniugato');
  await guardaDue(page, 'scheda-storia');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Certificati emessi' })).toBeVisible();
  await guardaDue(page, 'scheda-certificati');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'Com’era alla fine del giorno' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('01072026');
  await page.keyboard.press('Enter');
  const confronto = page.getByRole('region', { name: 'Confronta con com’era' });
  await expect(confronto.getByRole('status')).toContainText('01/07/2026');
  await expect(confronto.getByRole('listitem').filter({ hasText: 'Indirizzo' }).first()).toContainText(
    /ROMA 12.*VERDI 5.*cambiato/,
  );
  await guardaDue(page, 'scheda-confronto');

  // Whoever does not watch over accesses hears who does.
  await page.getByRole('tab', { name: 'Accessi' }).click();
  await page.getByRole('button', { name: 'Mostra gli accessi' }).click();
  await expect(page.getByText(/Questo elenco lo apre chi vigila/)).toBeVisible();
  await guardaDue(page, 'scheda-accessi');

  await page.getByRole('tab', { name: 'Scheda', exact: true }).click();
  await page.getByRole('button', { name: 'Apri la scheda di famiglia' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Famiglia di CONTI LORENZO/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Dati della scheda' })).toContainText('VERDI 5');
  await guardaDue(page, 'famiglia');
  await page.getByRole('button', { name: 'Atti', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('CONTI LORENZO');
  await page.keyboard.press('Escape');

  rete.imposta({ tipo: 'rifiuto' });
  rete.taglia();
  await expect(page.getByText('Il servizio centrale non è raggiungibile.').first()).toBeVisible();
  await apriScheda(page, 'martelli giulia', 'MARTELLI GIULIA');
  await expect(page.getByText(/Stai vedendo una copia della scheda/)).toBeVisible();
  await expect(tempo.getByRole('listitem').nth(1)).toContainText('ROMA 12');
  await page.getByRole('tab', { name: 'Confronta' }).click();
  await expect(page.getByText('Il confronto ha bisogno del servizio centrale')).toBeVisible();
  await guardaDue(page, 'scheda-confronto-fuori-linea');
});

test('la scheda si stampa su un foglio che dice di non essere un certificato', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  // The dialogue of the system is not of the page: here it is answered at once.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await apriScheda(page, 'hoxha mirela', 'HOXHA MIRELA');
  await page.getByRole('button', { name: 'Stampa', exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  const foglio = page.locator('.foglio-stampa');
  await expect(foglio).toContainText('NON È UN CERTIFICATO');
  await expect(foglio).toContainText('Scheda individuale di HOXHA MIRELA');
  await expect(
    foglio.getByRole('row', { includeHidden: true }).filter({ hasText: 'HOXHA MIRELA' }),
  ).toHaveCount(1);
  await expect(page.getByRole('banner')).toBeHidden();
  const cartella = process.env['SPORTELLO_SCHERMATE'];
  await page.setViewportSize({ width: 794, height: 1123 });
  if (cartella) await page.screenshot({ path: join(cartella, 'scheda-stampata.png'), fullPage: true });
});

test('una famiglia mostra chi ne è uscito', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  const lui = inElenco('5000000005', '1', { tipo: '3', dal: '2026-07-08' });
  const generalita = { cognome: 'FABBRI', nome: 'DAVIDE', idSchedaSoggettoANPR: '5000000005' };
  const mossa = mutazioneResidenzaDiProva({ dal: '2026-07-08', elenco: [{ ...lui, generalita }] });
  await registra(page, '5005', 'ESCE', mossa);
  await apriScheda(page, 'lucchesi sara', 'LUCCHESI SARA');
  await page.getByRole('button', { name: 'Apri la scheda di famiglia' }).click();
  const usciti = page.getByRole('region', { name: 'Chi ne ha fatto parte' });
  await expect(usciti).toContainText('FABBRI DAVIDE');
  await expect(usciti).toContainText('08/07/2026');
  await guardaDue(page, 'famiglia-usciti');

  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Stampa la scheda' }).click();
  await page.emulateMedia({ media: 'print' });
  const foglio = page.locator('.foglio-stampa');
  await expect(foglio).toContainText('NON È UN CERTIFICATO');
  await expect(foglio).toContainText('LUCCHESI SARA');
  // Who has left is of the screen: the sheet says who lives there.
  await expect(foglio).not.toContainText('FABBRI DAVIDE');
  await expect(page.getByRole('banner')).toBeHidden();
  await page.setViewportSize({ width: 794, height: 1123 });
  await fotografa(page, 'famiglia-stampata');
});

import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, entra, pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test, type Scrivania } from '../scrivania/prove.ts';
import { avanti, confermaConITasti, finoA, scegli, scrivi } from '../scrivania/tastiera.ts';

async function entraIrene(scrivania: Scrivania): Promise<void> {
  test.setTimeout(240_000);
  const { page, pcscd } = scrivania;
  const sua = await scrivania.carta('piv', irene.codiceFiscale);
  await sua.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
}

test('chi arriva dall’estero si iscrive con la sola tastiera, dopo aver guardato chi gli somiglia', async ({
  scrivania,
}) => {
  const { page } = scrivania;
  await entraIrene(scrivania);
  await page.keyboard.press('Alt+i');
  await expect(page.getByRole('heading', { level: 1, name: 'Nuova iscrizione' })).toBeVisible();
  await guardaDue(page, 'iscrizioni');
  await finoA(page, /^Arrivo dall’estero/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Arrivo dall’estero' })).toBeVisible();
  await scrivi(page, /^Cognome/, 'zylyftari');
  await scrivi(page, /^Nome/, 'arben');
  await finoA(page, /^Femmina|^Maschio/);
  await page.getByRole('radio', { name: 'Maschio' }).press('Space');
  await scrivi(page, /^Data di nascita/, '14021991');
  await scegli(page, /^Luogo di nascita/, 'albania', /ALBANIA/);
  await scrivi(page, /^Città o località/, 'tirana');
  await guardaDue(page, 'iscrizione-persona');
  await avanti(page, 'Omonimi');
  await expect(page.getByText('Nel registro non c’è nessuno che somigli a questa persona.')).toBeVisible();

  await avanti(page, 'Provenienza e cittadinanza');
  await scegli(page, /^Stato di provenienza/, 'albania', /ALBANIA/);
  await scegli(page, /^Cittadinanza/, 'albania', /ALBANIA/);
  await guardaDue(page, 'iscrizione-provenienza');
  await avanti(page, 'Stato civile e genitori');
  await finoA(page, /^Stato civile/);
  await page.getByRole('combobox', { name: 'Stato civile' }).press('ArrowDown');
  await guardaDue(page, 'iscrizione-stato-civile');
  await avanti(page, 'Famiglia e abitazione');
  await scrivi(page, /^CAP/, '50059');
  await scegli(page, /^Specie/, 'via', /^VIA$/);
  await scrivi(page, /^Denominazione/, 'del borgo');
  await scrivi(page, /^Numero/, '7');
  await guardaDue(page, 'iscrizione-famiglia');
  await avanti(page, 'Altri dati');
  await avanti(page, 'Decorrenza');
  await avanti(page, 'Riepilogo');
  await guardaDue(page, 'iscrizione-riepilogo');
  await confermaConITasti(page);
  await expect(pratica(page, /ZYLYFTARI ARBEN/)).toContainText('Confermata', { timeout: 60_000 });
  await apriScheda(page, 'zylyftari arben', 'ZYLYFTARI ARBEN');
});

test('chi somiglia a qualcuno del registro si confronta dato per dato, e la decisione resta', async ({
  scrivania,
}) => {
  const { page } = scrivania;
  await entraIrene(scrivania);
  await page.keyboard.press('Alt+i');
  await page.getByRole('button', { name: 'Arrivo dall’estero' }).click();
  await page.getByRole('textbox', { name: 'Cognome', exact: true }).fill('HOXA');
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('MIRELA');
  await page.getByRole('radio', { name: 'Femmina' }).check();
  await page.getByRole('textbox', { name: 'Data di nascita' }).fill(oggiScritto());
  await page.getByRole('button', { name: 'Avanti' }).click();
  const lei = page.getByRole('article', { name: 'HOXHA MIRELA' }).first();
  await expect(lei).toContainText('Simile');
  await guardaDue(page, 'iscrizione-omonimi');
  await page.getByRole('button', { name: 'Nessuna di queste: è un’altra persona' }).click();
  await expect(page.getByText('Hai deciso che è un’altra persona.')).toBeVisible();
  await lei.getByRole('button', { name: /^È la stessa persona/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'HOXHA MIRELA' })).toBeVisible();

  // What was written is still there, among the drafts, with the decision.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1, name: 'Arrivo dall’estero' })).toBeVisible();
  await page.getByRole('button', { name: /^Omonimi/ }).click();
  await expect(page.getByText('Hai deciso che è un’altra persona.')).toBeVisible();
});

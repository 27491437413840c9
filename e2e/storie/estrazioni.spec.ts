import { readFileSync } from 'node:fs';
import { irene } from '../scrivania/carte.ts';
import { aperto, entra, ripetiIlPin } from '../scrivania/gesti.ts';
import { fotografa, guarda, guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';

test('un elenco di cittadini: dai criteri al file, con la finalità', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);

  await page.keyboard.press('Alt+e');
  await expect(page.getByText('Nessuna richiesta, per ora')).toBeVisible();
  await guarda(page, 'estrazioni-vuote');
  await page.getByRole('button', { name: 'Prepara una richiesta' }).click();

  const conto = page.getByRole('status').filter({ hasText: 'rispondono ai criteri' }).locator('strong');
  await expect(conto).toHaveText(/\d/);
  const tutti = await conto.innerText();

  // A criterion is added by keyboard, and waits to be filled in.
  await page.getByRole('combobox', { name: 'Aggiungi un criterio' }).selectOption('sesso');
  await page.getByRole('button', { name: 'Aggiungi', exact: true }).press('Enter');
  const sesso = page.getByRole('group', { name: 'Sesso' }).getByRole('combobox');
  await expect(sesso).toBeFocused();
  await page.getByRole('button', { name: 'Chiedi al registro' }).click();
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText(
    'Il criterio «Sesso» non è compilato',
  );
  await page.getByRole('button', { name: /^Vai al campo/ }).click();
  await expect(sesso).toBeFocused();
  await sesso.selectOption('F');
  await expect(conto).not.toHaveText(tutti);
  const numero = (scritto: string): number => Number(scritto.replace('.', ''));
  const donne = numero(await conto.innerText());
  expect(donne).toBeGreaterThan(0);
  expect(donne).toBeLessThan(numero(tutti));
  await guardaDue(page, 'estrazioni-criteri');
  await fotografa(page, 'estrazioni-nuova');

  await page.getByRole('button', { name: 'Chiedi al registro' }).click();
  const richiesta = page.getByRole('article', { name: /^Elenco di cittadini/ });
  await expect(richiesta.getByText('Femmine')).toBeVisible();
  await expect(richiesta.getByText('Pronta')).toBeVisible({ timeout: 30_000 });
  await guarda(page, 'estrazioni-pronta');
  await fotografa(page, 'estrazioni-richieste');

  await richiesta.getByRole('button', { name: /^Scarica/ }).click();
  const dialogo = page.getByRole('dialog');
  const finalita = dialogo.getByRole('textbox', { name: 'Finalità' });
  await expect(finalita).toBeVisible();
  await dialogo.getByRole('button', { name: 'Scarica su questa postazione' }).click();
  await expect(dialogo.getByText('Scrivi perché li scarichi.')).toBeVisible();
  await guarda(page, 'estrazioni-scarica');
  await finalita.fill('giornata della prevenzione');
  await dialogo.getByRole('button', { name: 'Scarica su questa postazione' }).click();
  // Many people's data are about to leave: the card proves its PIN again, for this act.
  const conferma = page.getByRole('dialog', { name: 'Serve di nuovo il PIN' });
  await expect(conferma).toBeVisible();
  await guardaDue(page, 'conferma-pin');
  await ripetiIlPin(page, '000000');
  await expect(conferma.getByRole('alert')).toContainText('Il PIN non è giusto');
  await expect(conferma).toContainText('Restano 2 tentativi');
  await ripetiIlPin(page);
  const detto = page.getByText(/^Salvata in .*\.csv$/);
  await expect(detto).toBeVisible({ timeout: 15_000 });
  const csv = readFileSync((await detto.innerText()).replace('Salvata in ', ''), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(donne + 1);
});

test('gli altri generi di richiesta si leggono e si correggono prima di chiedere', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.keyboard.press('Alt+e');
  await page.getByRole('tab', { name: 'Nuova richiesta' }).click();
  const chiedi = page.getByRole('button', { name: 'Chiedi al registro' });

  await page.getByRole('radio', { name: /^Dati di persone/ }).check();
  await chiedi.click();
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText('Non c’è nessun codice');
  await page.getByRole('textbox', { name: 'Codici' }).fill('RSSMRA80A01H501U, ROSSI');
  await expect(page.getByText('2 codici')).toBeVisible();
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText('EN100');
  await guarda(page, 'estrazioni-elenco');

  await page.getByRole('radio', { name: /^Elenco di ausilio/ }).check();
  await expect(page.getByRole('radio', { name: 'Permessi di soggiorno in scadenza' })).toBeVisible();
  await guarda(page, 'estrazioni-ausilio');

  await page.getByRole('radio', { name: /^Prospetto statistico/ }).check();
  await chiedi.click();
  await expect(page.getByRole('tabpanel').getByRole('alert')).toBeVisible();
  await guarda(page, 'estrazioni-prospetto');
});

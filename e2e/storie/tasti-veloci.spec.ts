import type { Locator } from '@playwright/test';
import { irene } from '../scrivania/carte.ts';
import { aperto, entra } from '../scrivania/gesti.ts';
import { conPonteLento, type PonteLento } from '../scrivania/ponte-lento.ts';
import { expect, test, type Scrivania } from '../scrivania/prove.ts';
import { finoA, premi } from '../scrivania/tastiera.ts';

/** The form of who arrives from abroad, with the bridge in hand and the focus on the place of birth. */
async function arrivoDallEstero(scrivania: Scrivania): Promise<{ ponte: PonteLento; luogo: Locator }> {
  const { page, pcscd } = scrivania;
  const ponte = await conPonteLento(page);
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await page.keyboard.press('Alt+i');
  await expect(page.getByRole('heading', { level: 1, name: 'Nuova iscrizione' })).toBeVisible();
  await finoA(page, /^Arrivo dall’estero/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Arrivo dall’estero' })).toBeVisible();
  await finoA(page, /^Luogo di nascita/);
  return { ponte, luogo: page.getByRole('combobox', { name: 'Luogo di nascita' }) };
}

test('chi scrive più in fretta dell’elenco sceglie lo stesso, e va avanti', async ({ scrivania }) => {
  const { page } = scrivania;
  const { ponte, luogo } = await arrivoDallEstero(scrivania);
  const elenco = page.getByRole('listbox');

  // With the arrow, Enter and Tab, all before the list is there.
  ponte.trattieni();
  await page.keyboard.type('albani');
  for (const tasto of ['ArrowDown', 'Enter', 'Tab']) await page.keyboard.press(tasto);
  await expect(luogo).not.toBeFocused();
  await expect(luogo).toHaveValue('albani');
  ponte.lascia();
  await expect(luogo).toHaveValue('ALBANIA');
  await expect(elenco).toBeHidden();
  await expect(luogo).not.toBeFocused();

  // With the arrow and Tab alone, which takes what the arrow is on.
  await luogo.focus();
  ponte.trattieni();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('marocc');
  for (const tasto of ['ArrowDown', 'Tab']) await page.keyboard.press(tasto);
  ponte.lascia();
  await expect(luogo).toHaveValue('MAROCCO');
  await expect(elenco).toBeHidden();

  // The whole name, and away.
  await luogo.focus();
  ponte.trattieni();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('tunisia');
  await page.keyboard.press('Tab');
  ponte.lascia();
  await expect(luogo).toHaveValue('TUNISIA');

  // Second thoughts: what is typed after the keys that chose is what holds.
  await luogo.focus();
  ponte.trattieni();
  await page.keyboard.press('Control+a');
  // Never asked for before: its list is not here.
  await page.keyboard.type('croazi');
  for (const tasto of ['ArrowDown', 'Enter']) await page.keyboard.press(tasto);
  await expect(luogo).toHaveValue('croazi');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('egit');
  ponte.lascia();
  await expect(page.getByRole('option', { name: 'EGITTO' })).toBeVisible();
  await expect(luogo).toHaveValue('egit');
});

test('chi lascia il campo, il passo o la schermata prima dell’elenco non perde il luogo scelto', async ({
  scrivania,
}) => {
  const { page } = scrivania;
  const { ponte, luogo } = await arrivoDallEstero(scrivania);
  const passo = (nome: string): Locator => page.getByRole('heading', { level: 2, name: nome, exact: true });

  // Chosen with the keys, and on to the next step: what is on the screen then has no such field.
  ponte.trattieni();
  await page.keyboard.type('albani');
  for (const tasto of ['ArrowDown', 'Enter', 'Tab', 'Alt+PageDown']) await page.keyboard.press(tasto);
  await expect(passo('Omonimi')).toBeVisible();
  await expect(luogo).toHaveCount(0);
  ponte.lascia();
  await page.keyboard.press('Alt+PageUp');
  await expect(luogo).toHaveValue('ALBANIA');

  // Written out whole, and the step left from inside the field, all the way to the summary: nothing is confirmed there
  // while it is not in the act.
  await luogo.focus();
  ponte.trattieni();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('tunisia');
  await page.keyboard.press('Alt+PageDown');
  await expect(passo('Omonimi')).toBeVisible();
  await page.getByRole('button', { name: 'Riepilogo', exact: true }).click();
  await expect(passo('Riepilogo')).toBeVisible();
  const siCerca = page.getByText('si sta ancora cercando nell’elenco');
  await expect(siCerca).toBeVisible();
  ponte.lascia();
  await expect(siCerca).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Persona', exact: true })).toContainText('TUNISIA');

  // Chosen, and away to another screen: the draft has it.
  await page.getByRole('button', { name: 'Modifica: Persona' }).click();
  await luogo.focus();
  ponte.trattieni();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('marocc');
  for (const tasto of ['ArrowDown', 'Enter', 'Tab', 'Alt+i']) await page.keyboard.press(tasto);
  await expect(page.getByRole('heading', { level: 1, name: 'Nuova iscrizione' })).toBeVisible();
  ponte.lascia();
  await premi(page, /^\s*Posta in uscita/);
  await premi(page, /^\s*Riprendi/);
  await expect(luogo).toHaveValue('MAROCCO');
});

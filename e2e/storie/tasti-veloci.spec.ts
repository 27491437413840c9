import { irene } from '../scrivania/carte.ts';
import { aperto, entra } from '../scrivania/gesti.ts';
import { conPonteLento } from '../scrivania/ponte-lento.ts';
import { expect, test } from '../scrivania/prove.ts';
import { finoA } from '../scrivania/tastiera.ts';

test('chi scrive più in fretta dell’elenco sceglie lo stesso, e va avanti', async ({ scrivania }) => {
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
  const luogo = page.getByRole('combobox', { name: 'Luogo di nascita' });
  const elenco = page.getByRole('listbox');

  // With the arrow, Enter and Tab, all before the list is there.
  await finoA(page, /^Luogo di nascita/);
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

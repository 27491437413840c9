import { irene } from '../scrivania/carte.ts';
import { ripetiIlPin } from '../scrivania/gesti.ts';
import { expect, test } from '../scrivania/prove.ts';
import { entraConITasti, finoA, premi, schedaConITasti, scrivi } from '../scrivania/tastiera.ts';
import { lorenzo, traslochi } from '../scrivania/traslochi.ts';

test('un trasloco sbagliato si annulla dopo quello della moglie, con la sola tastiera', async ({
  scrivania,
}) => {
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entraConITasti(page, '123456');
  await traslochi(page);
  await schedaConITasti(page, lorenzo, 'CONTI LORENZO');
  await expect(page.getByRole('region', { name: 'Identità' })).toBeVisible();
  await finoA(page, /^Scheda$/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Operazioni/ })).toBeFocused();
  await premi(page, /^Annulla: Mutazione di famiglia.*05\/07\/2026/);

  await expect(page.getByText(/^Non ancora: prima va annullata/)).toBeVisible();
  const ordine = page.getByRole('list', { name: 'Che cosa annullare, in ordine' });
  await expect(ordine.getByRole('listitem').first()).toContainText('MARTELLI GIULIA');
  await premi(page, /^\s*Annulla questa per prima/);
  await expect(page.getByText('Si può annullare.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Come torna' })).toContainText('DANTE ALIGHIERI 9');
  await scrivi(page, /^Perché si annulla/, 'INDIRIZZO ERRATO');
  await finoA(page, /Ho letto questa frase/);
  await page.keyboard.press('Space');
  await premi(page, /^\s*Conferma l’annullamento/);
  // Given up, nothing has gone and the focus is where it was; with a wrong PIN the card says how many tries are left.
  await expect(page.getByText('La carta firma questo annullamento e nessun altro.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const conferma = page.getByRole('button', { name: 'Conferma l’annullamento' });
  await expect(conferma).toBeFocused();
  await page.keyboard.press('Enter');
  // From inside it: a Tab before it is there would walk on from the button.
  await expect(page.getByRole('dialog')).toBeVisible();
  await premi(page, /^\s*Rinuncia/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(conferma).toBeFocused();
  await page.keyboard.press('Enter');
  await ripetiIlPin(page, '000000');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Il PIN non è giusto');
  await ripetiIlPin(page);

  await expect(ordine.getByRole('listitem').first()).toContainText('Fatto', { timeout: 60_000 });
  await expect(page.getByText('Si può annullare.')).toBeVisible();
  await finoA(page, /Ho letto questa frase/);
  await page.keyboard.press('Space');
  await premi(page, /^\s*Conferma l’annullamento/);
  await ripetiIlPin(page);
  await expect(page.getByRole('article', { name: 'MARTELLI GIULIA' })).toContainText('Confermata', {
    timeout: 60_000,
  });

  await schedaConITasti(page, lorenzo, 'CONTI LORENZO');
  await finoA(page, /^(Scheda$|Operazioni)/);
  await page.keyboard.press('Home');
  await expect(page.getByRole('region', { name: 'Residenza nel tempo' })).toContainText('ROMA 12');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Operazioni' })).toContainText('annullata con la n.');
});

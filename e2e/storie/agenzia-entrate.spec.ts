import { irene } from '../scrivania/carte.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';
import { entraConITasti, finoA, premi, schedaConITasti } from '../scrivania/tastiera.ts';

test.use({ agenzia: true });

const luca = 'BARTOLI LUCA';

test('un codice fiscale che l’Agenzia non valida: confronto, rettifica, validato, e il certificato si fa, con la sola tastiera', async ({
  scrivania,
}) => {
  test.setTimeout(180_000);
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entraConITasti(page, '123456');
  const titolo = 'Il codice fiscale non validato';
  await premi(page, /^\s*Esercizi\s*$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Esercizi' })).toBeVisible();
  await premi(page, new RegExp(`^Comincia: ${titolo}`));
  const guida = page.getByRole('complementary', { name: `Esercizio in corso: ${titolo}` });

  await schedaConITasti(page, luca.toLowerCase(), luca);
  await premi(page, /^\s*Certificati\s*$/);
  const forzando = page.getByRole('group', { name: 'Si rilasciano solo se ne rispondi tu' });
  await expect(forzando.getByRole('checkbox', { name: /^Di residenza/ })).toBeVisible();
  await expect(forzando).toContainText('non ha ancora validato il codice fiscale');

  await page.keyboard.press('Alt+a');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Disallineamenti con l’Agenzia delle Entrate' }),
  ).toBeVisible();
  const riga = page.getByRole('row', { name: new RegExp(luca) });
  await expect(riga).toBeVisible();
  await guardaDue(page, 'agenzia-elenco');
  await finoA(page, new RegExp(`^${luca}`));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: `Confronto con l’Agenzia: ${luca}` }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /^Cognome BARTOLI BARTOLLI Diverso/ })).toBeVisible();
  await guardaDue(page, 'agenzia-confronto');

  await premi(page, /^\s*Chiedi la rettifica all’Agenzia/);
  await expect(page.getByText('Il codice fiscale è validato')).toBeVisible({ timeout: 60_000 });
  await guardaDue(page, 'agenzia-validato');

  await premi(page, /^\s*Apri la scheda/);
  await expect(page.getByRole('heading', { level: 1, name: luca })).toBeVisible();
  await premi(page, /^\s*Certificati\s*$/);
  await expect(page.getByRole('checkbox', { name: 'Di residenza', exact: true })).toBeVisible();
  await expect(forzando).toHaveCount(0);
  await expect(guida).toContainText('passo 5 di 5');
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('searchbox', { name: 'Cerca fra i certificati' })).toBeFocused();
  await page.keyboard.type('residenza');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Emetti/ }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(guida).toContainText('Esercizio compiuto');
});

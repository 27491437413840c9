import type { Page } from '@playwright/test';
import { irene, matteo } from '../scrivania/carte.ts';
import { aperto, apriScheda, entra } from '../scrivania/gesti.ts';
import { expect, test } from '../scrivania/prove.ts';

const invito = (page: Page) => page.getByText('Inserisci la carta operatore nel lettore.');

/** Nothing that is asked of a card may leave the person waiting longer than this (milliseconds). */
const massimo = 5000;

for (const [tipo, pin, puk] of [
  ['piv', '123456', '12345678'],
  ['cns', '12345', '87654321'],
] as const) {
  test.describe(`con una carta ${tipo}`, () => {
    test('PIN sbagliato, ultimo tentativo, blocco, PUK, e si rientra', async ({ scrivania }) => {
      const { page, pcscd } = scrivania;
      await expect(invito(page)).toBeVisible();
      const carta = await scrivania.carta(tipo, irene.codiceFiscale);
      await carta.inserisci(pcscd.prese[0]);
      await expect(page.getByText('Restano 3 tentativi prima del blocco.')).toBeVisible();
      await expect(page.getByRole('main')).toContainText('IRENE');

      await entra(page, '999999');
      await expect(page.getByRole('alert')).toContainText('Il PIN non è giusto.', { timeout: massimo });
      await expect(page.getByText('Restano 2 tentativi prima del blocco.')).toBeVisible();
      await entra(page, '888888');
      await expect(page.getByText('Resta un solo tentativo.')).toBeVisible({ timeout: massimo });
      await entra(page, '777777');
      await expect(page.getByText('Il PIN è bloccato per troppi tentativi sbagliati.').first()).toBeVisible({
        timeout: massimo,
      });

      await page.getByLabel('PUK', { exact: true }).fill('00000000');
      await page.getByLabel('Nuovo PIN', { exact: true }).fill('246810');
      await page.getByLabel('Ripeti il nuovo PIN').fill('246810');
      await page.getByRole('button', { name: 'Sblocca la carta' }).click();
      await expect(page.getByRole('alert')).toContainText('Il PUK non è giusto.', { timeout: massimo });
      await page.getByLabel('PUK', { exact: true }).fill(puk);
      await page.getByRole('button', { name: 'Sblocca la carta' }).click();
      await expect(page.getByText('Carta sbloccata. Entra con il nuovo PIN.')).toBeVisible({
        timeout: massimo,
      });
      await entra(page, '246810');
      await aperto(page);
    });

    test('tolta prima, durante e dopo l’accesso: un messaggio, e si riprende', async ({ scrivania }) => {
      const { page, pcscd } = scrivania;
      const [presa] = pcscd.prese;
      const carta = await scrivania.carta(tipo, irene.codiceFiscale);
      await carta.inserisci(presa);
      await expect(page.getByText('Restano 3 tentativi prima del blocco.')).toBeVisible();
      carta.estrai();
      await expect(invito(page)).toBeVisible({ timeout: massimo });

      // Pulled while it signs: the card is slow, and goes away in the middle.
      await carta.inserisci(presa);
      carta.applicazione.firme.ritardo = 3000;
      await expect(page.getByText('Restano 3 tentativi prima del blocco.')).toBeVisible();
      const firma = carta.applicazione.firme.prossima();
      await entra(page, pin);
      await firma;
      carta.estrai();
      await expect(invito(page)).toBeVisible({ timeout: massimo });
      await expect(page.getByRole('main')).toContainText(/estratta|tolta/);

      carta.applicazione.firme.ritardo = 0;
      await carta.inserisci(presa);
      await entra(page, pin);
      await aperto(page);
      await apriScheda(page, 'ricci elena', 'RICCI ELENA');

      // Pulled between two operations: whoever is in front of the screen sees nothing of the citizen any more.
      carta.estrai();
      await expect(invito(page)).toBeVisible({ timeout: massimo });
      await expect(page.getByText('RICCI ELENA')).toHaveCount(0);
      await expect(
        page.getByText('Lo sportello si è bloccato perché la carta è stata estratta.'),
      ).toBeVisible();
      await carta.inserisci(presa);
      await entra(page, pin);
      await expect(page.getByRole('heading', { level: 1, name: 'RICCI ELENA' })).toBeVisible();
    });
  });
}

test('un’altra carta è un altro operatore, senza riavviare, e ciascuno ritrova le sue bozze', async ({
  scrivania,
}) => {
  const { page, pcscd } = scrivania;
  const [presa] = pcscd.prese;
  const sua = await scrivania.carta('piv', irene.codiceFiscale);
  const altra = await scrivania.carta('cns', matteo.codiceFiscale);
  await sua.inserisci(presa);
  await entra(page, '123456');
  await aperto(page);
  await apriScheda(page, 'lucchesi sara', 'LUCCHESI SARA');
  await page.getByRole('button', { name: 'Registra una nascita' }).click();
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('ORLANDO');
  await expect(page.getByText(/Bozza cifrata, salvata/)).toBeVisible();
  sua.estrai();
  await expect(invito(page)).toBeVisible({ timeout: massimo });

  await altra.inserisci(presa);
  await expect(page.getByRole('main')).toContainText('MATTEO');
  await entra(page, '12345');
  await aperto(page);
  await expect(page.getByText('ORLANDO')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toContainText('niente in attesa');
  altra.estrai();
  await expect(invito(page)).toBeVisible({ timeout: massimo });

  await sua.inserisci(presa);
  await entra(page, '123456');
  await expect(page.getByRole('textbox', { name: 'Nome', exact: true })).toHaveValue('ORLANDO');
});

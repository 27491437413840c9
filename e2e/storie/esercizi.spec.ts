import { irene } from '../scrivania/carte.ts';
import { aperto, apriScheda, compilaNascita, conferma, entra, pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { guardaDue } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';

test('un esercizio guida una nascita senza rete, e ogni passo si segna da solo', async ({ scrivania }) => {
  const { page, pcscd } = scrivania;
  await expect(page.getByRole('region', { name: 'Prima volta qui?' })).toContainText(
    'sportello di formazione',
  );
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  await guardaDue(page, 'cerca-prima-volta');
  await page.getByRole('button', { name: 'Vedi gli esercizi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Esercizi' })).toBeVisible();
  await page.getByRole('button', { name: 'Comincia: Una nascita senza rete' }).click();
  await guardaDue(page, 'esercizi');

  const guida = page.getByRole('complementary', { name: 'Esercizio in corso: Una nascita senza rete' });
  await apriScheda(page, 'lucchesi sara', 'LUCCHESI SARA');
  await expect(guida).toContainText('passo 2 di 7');
  await guida.getByRole('button', { name: 'Aiuto' }).click();
  await expect(guida).toContainText('vale solo per questo sportello');
  await guida.getByRole('button', { name: 'Stacca il collegamento' }).click();
  await expect(page.getByText('Il servizio centrale non è raggiungibile.').first()).toBeVisible();
  await expect(guida).toContainText('passo 3 di 7');
  await compilaNascita(page, { nome: 'DUCCIO', sesso: 'Maschio', nascita: oggiScritto(), atto: '12' });
  await expect(guida).toContainText('passo 4 di 7');
  await guardaDue(page, 'esercizio-in-corso');
  await conferma(page);
  await expect(pratica(page, /DUCCIO/)).toContainText('In coda');
  await guida.getByRole('button', { name: 'Riattacca il collegamento' }).click();
  await expect(pratica(page, /DUCCIO/)).toContainText('Confermata', { timeout: 60_000 });
  await expect(guida).toContainText('passo 7 di 7');
  await pratica(page, /DUCCIO/)
    .getByRole('button', { name: 'Apri la scheda' })
    .click();
  await expect(guida).toContainText('Esercizio compiuto');
  await guida.getByRole('button', { name: 'Altri esercizi' }).click();
  await expect(page.getByText('1 di 11 fatti')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Una nascita senza rete' })).toContainText('Fatto');
});

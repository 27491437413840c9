import { irene } from '../scrivania/carte.ts';
import { pratica } from '../scrivania/gesti.ts';
import { oggiScritto } from '../scrivania/giorni.ts';
import { expect, test } from '../scrivania/prove.ts';
import {
  confermaConITasti,
  entraConITasti,
  finoA,
  nascitaConITasti,
  schedaConITasti,
} from '../scrivania/tastiera.ts';

const bambino = 'CONTI MARTELLI TOMMASO';

test('una nascita con la rete giù, dal PIN alla famiglia con il bambino, con la sola tastiera', async ({
  scrivania,
}) => {
  const { page, rete, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', irene.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entraConITasti(page, '123456');
  await schedaConITasti(page, 'martelli giulia', 'MARTELLI GIULIA');

  rete.imposta({ tipo: 'rifiuto' });
  rete.taglia();
  await expect(page.getByText('Il servizio centrale non è raggiungibile.').first()).toBeVisible();
  const neonato = { nome: 'tommaso', sesso: 'Maschio', nascita: oggiScritto(), atto: '320' } as const;
  await nascitaConITasti(page, neonato, 'CONTI MARTELLI');
  await confermaConITasti(page);
  await expect(pratica(page, bambino)).toContainText('In coda');

  rete.passaTutto();
  await expect(pratica(page, bambino)).toContainText('Confermata', { timeout: 60_000 });
  const codice = await page.locator('.codice-fiscale-dato strong').innerText();
  expect(codice).toMatch(/^CNTTMS\d\d[A-Z]\d\dM059[A-Z]$/);
  await finoA(page, /^\s*Apri la scheda/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Famiglia' })).toContainText('TOMMASO');
  await schedaConITasti(page, codice, bambino);
  await expect(page.getByRole('region', { name: 'Famiglia' })).toContainText('CONTI LORENZO');
});

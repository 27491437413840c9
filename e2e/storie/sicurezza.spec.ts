import { senzaBarriere, tastoPerTasto, traboccante } from '../scrivania/accessibile.ts';
import { irene, tommaso } from '../scrivania/carte.ts';
import { aperto } from '../scrivania/gesti.ts';
import { fotografa, guarda } from '../scrivania/immagini.ts';
import { expect, test } from '../scrivania/prove.ts';
import { entraAmministratore, entraSenzaCarta, rilasciaPassword } from '../scrivania/senza-carta.ts';

const lapo = { codiceFiscale: 'GRZLPA88C14D612F', nome: 'LAPO GRAZZINI' } as const;
const invito = 'Inserisci la carta operatore nel lettore.';

test('un nuovo collega senza carta: censito, entra con la password giornaliera, bloccato non entra più', async ({
  scrivania,
}) => {
  test.setTimeout(120_000);
  const { page } = scrivania;
  const als = await scrivania.carta('piv', tommaso.codiceFiscale);
  await entraAmministratore(scrivania, als);
  await guarda(page, 'sicurezza-utenti');
  expect.soft(await tastoPerTasto(page), 'by Tab').toEqual([]);

  await page.getByRole('button', { name: 'Inserisci utente' }).click();
  const nuovo = page.getByRole('dialog', { name: 'Nuovo utente' });
  await nuovo.getByLabel('Codice fiscale').fill(lapo.codiceFiscale);
  await nuovo.getByLabel('Cognome').fill('GRAZZINI');
  await nuovo.getByLabel('Nome', { exact: true }).fill('LAPO');
  await nuovo.getByRole('checkbox', { name: 'Certificati' }).check();
  await fotografa(page, 'sicurezza-nuovo');
  expect.soft(await senzaBarriere(page), 'new user').toEqual([]);
  await nuovo.getByRole('button', { name: 'Inserisci', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'GRAZZINI LAPO' })).toBeVisible();
  await guarda(page, 'sicurezza-utente');

  const password = await rilasciaPassword(page, 'La carta non è ancora arrivata');
  expect.soft(await senzaBarriere(page), 'password').toEqual([]);
  await page.getByRole('button', { name: 'L’ho consegnata' }).click();
  als.estrai();

  const entraLapo = (): Promise<void> =>
    entraSenzaCarta(page, lapo.codiceFiscale, password.replaceAll('-', ' '));
  await expect(page.getByText(invito)).toBeVisible();
  await entraLapo();
  await aperto(page);
  await expect(page.getByRole('contentinfo')).toContainText('Senza carta: password giornaliera');
  await expect(page.getByRole('button', { name: 'Sicurezza', exact: true })).toHaveCount(0);
  await guarda(page, 'sicurezza-senza-carta');
  await page.getByRole('button', { name: 'Blocca', exact: true }).click();
  await expect(page.getByText(invito)).toBeVisible();

  await entraAmministratore(scrivania, als);
  await page.getByRole('gridcell', { name: 'GRAZZINI LAPO' }).click();
  await page.getByRole('button', { name: 'Blocca', exact: true }).last().click();
  const blocco = page.getByRole('dialog', { name: /Blocca/ });
  await blocco.getByLabel('Motivo').fill('Trasferito');
  await blocco.getByRole('button', { name: 'Blocca', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Sblocca' })).toBeVisible();
  als.estrai();
  await expect(page.getByText(invito)).toBeVisible();
  await entraLapo();
  await expect(page.getByRole('alert')).toContainText('non corrispondono');
});

test('chi ha guardato i dati: il registro degli accessi e l’estratto, in ogni lingua', async ({
  scrivania,
}) => {
  test.setTimeout(120_000);
  const { page } = scrivania;
  await entraAmministratore(scrivania, await scrivania.carta('piv', tommaso.codiceFiscale));
  await page.getByRole('tab', { name: 'Registro degli accessi' }).click();
  await expect(page.getByRole('grid', { name: 'Accessi' })).toContainText('NERI TOMMASO');
  await guarda(page, 'sicurezza-accessi');
  await page.getByLabel('ID ANPR o codice fiscale').fill(irene.codiceFiscale);
  await page.getByLabel('Richiesta del cittadino').fill('prot. 12 del 10/07/2026');
  await page.getByRole('button', { name: 'Prepara l’estratto' }).click();
  await expect(page.getByRole('region', { name: 'Estratto per il cittadino' })).toContainText(
    'Nessuna persona del registro',
  );
  for (const [scritta, lingua] of [
    ['English', 'en'],
    ['Deutsch', 'de'],
    ['Italiano', 'it'],
  ] as const) {
    await page.getByRole('button', { name: scritta, exact: true }).first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', lingua);
    await page.setViewportSize({ width: 683, height: 384 });
    expect.soft(await traboccante(page), lingua).toEqual([]);
    await page.setViewportSize({ width: 1366, height: 768 });
  }
});

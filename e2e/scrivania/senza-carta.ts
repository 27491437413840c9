import type { Page } from '@playwright/test';
import { entra, ripetiIlPin } from './gesti.ts';
import { expect, type Scrivania } from './prove.ts';

/** The administrator puts the card in, and is where people are kept. */
export async function entraAmministratore(
  { page, pcscd }: Scrivania,
  als: Awaited<ReturnType<Scrivania['carta']>>,
): Promise<void> {
  await als.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await page.getByRole('button', { name: 'Sicurezza', exact: true }).click();
  await expect(page.getByRole('grid', { name: /Utenti dell’ente/ })).toBeVisible();
}

/** To the colleague whose record is open: it is left on the screen. */
export async function rilasciaPassword(page: Page, motivo: string): Promise<string> {
  await page.getByRole('button', { name: 'Password giornaliera' }).click();
  const rilascio = page.getByRole('dialog', { name: /Password giornaliera/ });
  await rilascio.getByLabel('Motivo').fill(motivo);
  await rilascio.getByRole('button', { name: 'Rilascia' }).click();
  await ripetiIlPin(page);
  const parola = page.getByText(/^[a-z]{4}(-[a-z]{4}){5}$/);
  await expect(parola).toBeVisible();
  return (await parola.textContent()) ?? '';
}

export async function entraSenzaCarta(page: Page, codiceFiscale: string, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Non ho la carta' }).click();
  await page.getByLabel('Codice fiscale').fill(codiceFiscale);
  await page.getByLabel('Password giornaliera').fill(password);
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
}

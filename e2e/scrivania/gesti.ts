import { expect, type Locator, type Page } from '@playwright/test';

/** What a clerk does on the page, by the names that a clerk reads. */

export async function entra(page: Page, pin: string): Promise<void> {
  const campo = page.getByLabel('PIN', { exact: true });
  await campo.fill(pin);
  await campo.press('Enter');
}

export async function aperto(page: Page): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Cerca un cittadino' })).toBeVisible();
}

/** Opens the record of the first person found. */
export async function apriScheda(page: Page, testo: string, nome: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const campo = page.getByRole('combobox', { name: 'Cerca un cittadino' });
  await campo.fill(testo);
  await page.getByRole('option', { name: nome }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: nome })).toBeVisible();
}

export interface Neonato {
  readonly nome: string;
  readonly sesso: 'Femmina' | 'Maschio';
  /** `ggmmaaaa`. */
  readonly nascita: string;
  readonly atto: string;
}

/** From the mother's record to the summary of the act. */
export async function compilaNascita(page: Page, neonato: Neonato): Promise<void> {
  await page.getByRole('button', { name: 'Registra una nascita' }).click();
  await expect(page.getByRole('heading', { name: 'Iscrizione per nascita' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill(neonato.nome);
  // The first choice the law offers, when there is a choice.
  await page.getByRole('group', { name: 'Cognome' }).getByRole('radio').first().check();
  await page.getByRole('radio', { name: neonato.sesso }).check();
  await page.getByRole('textbox', { name: 'Data di nascita' }).fill(neonato.nascita);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('textbox', { name: 'Numero', exact: true }).fill(neonato.atto);
  await page.getByRole('button', { name: 'Avanti' }).click();
  await page.getByRole('button', { name: 'Vai al riepilogo' }).click();
}

export async function conferma(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /Ho confrontato questo riepilogo/ }).check();
  await page.getByRole('button', { name: 'Conferma l’atto' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Posta in uscita' })).toBeVisible();
}

/** In front of an act that wants it, the PIN again, where the page asks for it. */
export async function ripetiIlPin(page: Page, pin = '123456'): Promise<void> {
  const campo = page.getByRole('dialog', { name: 'Serve di nuovo il PIN' }).getByLabel('PIN della carta');
  await expect(campo).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

/** Issues a certificate of the person whose certificates are open, exempt from stamp duty; saves it. @returns the file. */
export async function emettiCertificato(page: Page, tipo: string): Promise<string> {
  await page.getByRole('checkbox', { name: tipo }).check();
  await page.getByRole('radio', { name: 'Esente dal bollo' }).check();
  await page.getByRole('combobox', { name: 'Motivo di esenzione' }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Emetti il certificato' }).click();
  await expect(page.getByText(/Certificato emesso, protocollo ANPR \d+/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('img', { name: /Pagina 1 di \d+ del certificato/ })).toBeVisible();
  await page.getByRole('button', { name: 'Salva il PDF' }).click();
  const salvato = await page.getByText(/^Salvato in /).innerText();
  return salvato.replace('Salvato in ', '');
}

/** The entry of the outbox about somebody. */
export function pratica(page: Page, nome: string | RegExp): Locator {
  return page.getByRole('article', { name: nome });
}

/** From the record that is open to the form of an act, by its name. */
export async function apriAtto(page: Page, nome: string): Promise<void> {
  await page.getByRole('button', { name: 'Atti', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Cerca un atto' }).fill(nome);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: nome })).toBeVisible();
}

import type { Locator, Page } from '@playwright/test';
import { expect } from './prove.ts';

/** Fields, for who points at them: the keys only write. */

/** What a click can reach: a question in front of the page, or the page. */
export async function davanti(page: Page): Promise<Locator> {
  const domande = page.locator('dialog[open]');
  return (await domande.count()) > 0 ? domande.last() : page.getByRole('main');
}

/** Smaller, a hand that is not steady misses it (WCAG 2.5.8), in pixels. */
const bersaglio = 24;

/** Pressed where it is seen, and large enough to be. */
export async function clicca(dove: Locator): Promise<void> {
  await dove.waitFor();
  const { nome, lato } = await dove.evaluate((uno) => {
    const { width, height } = uno.getBoundingClientRect();
    return { nome: uno.getAttribute('aria-label') ?? uno.textContent, lato: Math.min(width, height) };
  });
  expect.soft(lato, `«${nome}» is too small to be pressed`).toBeGreaterThanOrEqual(bersaglio);
  await dove.click();
}

export async function scrivi(page: Page, nome: RegExp, testo: string): Promise<void> {
  const campo = (await davanti(page)).getByLabel(nome).and(page.locator('input,textarea')).first();
  // Three clicks take the whole line.
  await campo.click({ clickCount: 3 });
  await expect(campo).toBeFocused();
  await page.keyboard.type(testo);
}

/** A place or a value of a list with a search: typed, then pointed at among those that are offered. */
export async function scegli(page: Page, nome: RegExp, testo: string, offerto: RegExp): Promise<void> {
  await scrivi(page, nome, testo);
  await page.getByRole('option', { name: offerto }).first().click();
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** A choice of a plain list: what opens over the page is of the system, and what was chosen is handed to the page. */
export async function digita(page: Page, nome: RegExp, _: string, scelta: RegExp): Promise<void> {
  const lista = (await davanti(page)).getByRole('combobox', { name: nome });
  await lista.click({ trial: true });
  const quale = await lista.locator('option').filter({ hasText: scelta }).first().getAttribute('value');
  await lista.selectOption(quale);
  await expect(lista.locator('option:checked')).toHaveText(scelta);
}

export async function segna(page: Page, nome: RegExp): Promise<void> {
  const davantiA = await davanti(page);
  const una = davantiA.getByRole('checkbox', { name: nome }).or(davantiA.getByRole('radio', { name: nome }));
  await una.first().click();
  await expect(una.first()).toBeChecked();
}

export async function togli(page: Page, nome: RegExp): Promise<void> {
  const spunta = (await davanti(page)).getByRole('checkbox', { name: nome });
  await spunta.click();
  await expect(spunta).not.toBeChecked();
}

/** One of a few alternatives in sight. */
export async function indica(page: Page, gruppo: string, nome: string): Promise<void> {
  const quella = page.getByRole('group', { name: gruppo }).getByRole('radio', { name: nome });
  await quella.click();
  await expect(quella).toBeChecked();
}

export async function indirizzo(page: Page, via: string, numero: string): Promise<void> {
  await scrivi(page, /^CAP/, '50059');
  await scegli(page, /^Specie/, 'via', /^VIA$/);
  await scrivi(page, /^Denominazione/, via);
  await scrivi(page, /^Numero/, numero);
}

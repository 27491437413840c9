import type { Locator, Page } from '@playwright/test';
import { percorsi } from './percorsi.ts';
import { expect } from './prove.ts';

/** What somebody who has no mouse does: keys alone, from where the focus is. */

/** Rounds of a page, and more than one: a screen that has just been asked for comes while one is on the way. */
const passi = 240;

/** Tabs until the focus is on a control with this name. */
export async function finoA(page: Page, nome: RegExp): Promise<void> {
  for (let i = 0; i < passi; i++) {
    const qui = await page.evaluate(() => {
      const a = document.activeElement;
      // The page itself, or a title that was only read, holds the words of all that is in it.
      if (!a || a === document.body || a.matches('main,h1,h2,h3,[role=dialog]')) return '';
      const etichette =
        a instanceof HTMLInputElement || a instanceof HTMLSelectElement ? [...(a.labels ?? [])] : [];
      return [a.getAttribute('aria-label'), ...etichette.map((uno) => uno.textContent), a.textContent]
        .filter((uno) => uno)
        .join(' ')
        .trim();
    });
    if (qui !== '' && nome.test(qui)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing called ${nome.source} by Tab`);
}

/** Tabs until the focus is there. */
export async function colTab(page: Page, dove: Locator): Promise<void> {
  await expect(dove).toBeVisible();
  for (let i = 0; i < passi; i++) {
    if (await dove.evaluate((uno) => uno === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(dove).toBeFocused();
}

export async function premi(page: Page, nome: RegExp): Promise<void> {
  await finoA(page, nome);
  await page.keyboard.press('Enter');
}

/** Over what was there. */
export async function scrivi(page: Page, nome: RegExp, testo: string): Promise<void> {
  await finoA(page, nome);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(testo);
}

/** A place or a value of a list with a search: typed, then the first that is offered. */
export async function scegli(page: Page, nome: RegExp, testo: string, offerto: RegExp): Promise<void> {
  await scrivi(page, nome, testo);
  await expect(page.getByRole('option', { name: offerto }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** One of a few alternatives in sight, by the arrows: the group is entered where the choice is, or at its beginning. */
export async function indica(page: Page, gruppo: string, nome: string): Promise<void> {
  const scelte = page.getByRole('group', { name: gruppo });
  const quella = scelte.getByRole('radio', { name: nome });
  await expect(quella).toBeVisible();
  for (let i = 0; i < 80 && (await scelte.getByRole('radio').and(page.locator(':focus')).count()) === 0; i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let i = 0; i < 8 && !(await quella.isChecked()); i++) await page.keyboard.press('ArrowDown');
  await expect(quella).toBeChecked();
}

export async function pinConITasti(page: Page, pin: string): Promise<void> {
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

export async function entraConITasti(page: Page, pin: string): Promise<void> {
  await pinConITasti(page, pin);
  await expect(page.getByRole('combobox', { name: 'Cerca un cittadino' })).toBeVisible();
}

/** Opens the record of the first person found. */
export async function schedaConITasti(page: Page, testo: string, nome: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(testo);
  // The first is chosen already.
  await expect(page.getByRole('option').first()).toContainText(nome);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: nome })).toBeVisible();
}

/** A tick, or one of a few alternatives that have no group of their own. */
export async function segna(page: Page, nome: RegExp): Promise<void> {
  await finoA(page, nome);
  await page.keyboard.press('Space');
}

const avanza = (page: Page): Promise<void> => page.keyboard.press('Alt+PageDown');

export const {
  avanti,
  alRiepilogo,
  conferma: confermaConITasti,
  nascita: nascitaConITasti,
} = percorsi({ premi, scrivi, segna, indica, avanza });

/** Another part of the screen: Tab to its tabs, then the arrows. @param nome the beginning of what is written on it. */
export async function linguetta(page: Page, nome: string): Promise<void> {
  const quella = page.getByRole('tab', { name: new RegExp(`^${nome}`) });
  await expect(quella).toBeVisible();
  await colTab(page, page.getByRole('tab', { selected: true }));
  for (let i = 0; i < 8 && (await quella.getAttribute('aria-selected')) !== 'true'; i++)
    await page.keyboard.press('ArrowRight');
  await expect(quella).toHaveAttribute('aria-selected', 'true');
}

/** Opens a line of a table: Tab to it, the arrows to the line, Enter. @param nome what its first cell says. */
export async function apriRiga(page: Page, nome: string): Promise<void> {
  const quella = page.getByRole('gridcell', { name: nome, exact: true });
  await expect(quella).toBeVisible();
  await colTab(page, page.locator('[role=gridcell][tabindex="0"]'));
  for (let i = 0; i < 40 && !(await quella.evaluate((uno) => uno === document.activeElement)); i++)
    await page.keyboard.press('ArrowDown');
  await expect(quella).toBeFocused();
  await page.keyboard.press('Enter');
}

/** A choice of a plain list, by its first letters. */
export async function digita(page: Page, nome: RegExp, lettere: string, scelta: RegExp): Promise<void> {
  const lista = page.getByRole('combobox', { name: nome });
  await colTab(page, lista);
  await page.keyboard.type(lettere);
  await expect(lista.locator('option:checked')).toHaveText(scelta);
}

/** The address, from its first field on, without a mouse. */
export async function scriviIndirizzo(page: Page, via: string, numero: string): Promise<void> {
  await finoA(page, /^CAP/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('50059');
  await finoA(page, /^Specie/);
  await page.keyboard.type('via');
  await expect(page.getByRole('option', { name: 'VIA', exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await finoA(page, /^Denominazione/);
  await page.keyboard.type(via);
  await finoA(page, /^Numero/);
  await page.keyboard.type(numero);
}

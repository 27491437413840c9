import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { senzaBarriere, traboccante } from './accessibile.ts';
import { expect } from './prove.ts';

const cartella = process.env['SPORTELLO_SCHERMATE'];
/** The oldest screen of an office, and a new one. */
const misure = [
  [1366, 768],
  [1920, 1080],
] as const;

/** A picture, where one was asked for. */
export async function fotografa(page: Page, nome: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  if (cartella) await page.screenshot({ path: join(cartella, `${nome}.png`), animations: 'disabled' });
}

/** No barrier that a program can find, nothing cut off at the side; and its picture. */
export async function guarda(page: Page, nome: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await fotografa(page, nome);
  expect.soft(await senzaBarriere(page), nome).toEqual([]);
  expect.soft(await traboccante(page), `${nome} scrolls sideways`).toEqual([]);
}

/** The same at both sizes. */
export async function guardaDue(page: Page, nome: string): Promise<void> {
  const prima = page.viewportSize();
  for (const [width, height] of misure) {
    await page.setViewportSize({ width, height });
    await guarda(page, `${nome}-${width}`);
  }
  if (prima) await page.setViewportSize(prima);
}

import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './prove.ts';

const cartella = process.env['SPORTELLO_SCHERMATE'];
/** The oldest screen of an office, and a new one. */
const misure = [
  [1366, 768],
  [1920, 1080],
] as const;

/** At both sizes: no barrier that a program can find, nothing cut off at the side, a picture where one was asked for. */
export async function guardaDue(page: Page, nome: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const prima = page.viewportSize();
  for (const [width, height] of misure) {
    await page.setViewportSize({ width, height });
    if (cartella)
      await page.screenshot({ path: join(cartella, `${nome}-${width}.png`), animations: 'disabled' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect
      .soft(violations.map(({ id, nodes }) => `${nome}: ${id} ${nodes.map(({ html }) => html).join(' ')}`))
      .toEqual([]);
    const largo = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect.soft(largo, `${nome} scrolls sideways at ${width}`).toBe(false);
  }
  if (prima) await page.setViewportSize(prima);
}

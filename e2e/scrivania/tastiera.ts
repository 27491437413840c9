import type { Page } from '@playwright/test';

/** Tabs until the focus is on something with this name. */
export async function finoA(page: Page, nome: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const qui = await page.evaluate(() => {
      const a = document.activeElement;
      const etichette =
        a instanceof HTMLInputElement || a instanceof HTMLSelectElement ? [...(a.labels ?? [])] : [];
      return [a?.getAttribute('aria-label'), ...etichette.map((uno) => uno.textContent), a?.textContent]
        .filter((uno) => uno)
        .join(' ');
    });
    if (nome.test(qui)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing called ${nome.source} by Tab`);
}

import type { Page } from '@playwright/test';

/** From now on the disk of the workstation takes nothing, or takes again. */
export async function disco(page: Page, pieno: boolean): Promise<void> {
  await page.evaluate((no) => {
    const { prototype } = IDBObjectStore;
    if (no) {
      Reflect.set(window, 'put', Reflect.get(prototype, 'put'));
      Reflect.set(prototype, 'put', () => {
        throw new DOMException('full', 'QuotaExceededError');
      });
    } else Reflect.set(prototype, 'put', Reflect.get(window, 'put'));
  }, pieno);
}

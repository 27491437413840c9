import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What a program can find in the way of somebody: rule and element. */
export async function senzaBarriere(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What is now under the pointer begins to change at the next picture: before it there is nothing to wait for.
    const quadro = () => new Promise((fatto) => requestAnimationFrame(fatto));
    await quadro();
    await quadro();
    // Half way from one colour to another nothing can be read of either.
    const brevi = document
      .getAnimations()
      .filter((una) => una.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(brevi.map((una) => una.finished));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What sticks out sideways; what scrolls in a frame of its own, as a table may, does not. */
export async function traboccante(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const radice = document.documentElement;
    const intera = radice.scrollWidth > radice.clientWidth;
    const contenuto = document.getElementById('contenuto');
    const foglio = contenuto !== null && contenuto.scrollWidth > contenuto.clientWidth + 1;
    if (!intera && !foglio) return [];
    const limite = foglio
      ? contenuto.getBoundingClientRect().left + contenuto.clientWidth
      : radice.clientWidth;
    const fuori = [...document.querySelectorAll('body *')].filter(
      (uno) => uno.getBoundingClientRect().right > limite + 1,
    );
    return fuori.slice(0, 6).map((uno) => `${uno.tagName} .${uno.className} ${uno.textContent.slice(0, 40)}`);
  });
}

/**
 * Goes round the page by Tab alone. @returns the controls that the focus never met, or met without showing it. A group
 * that moves inside by arrows (radios, tabs, lists) is met as one.
 */
export async function tastoPerTasto(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const tutti = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href],button,input,select,textarea,summary,[tabindex]:not([tabindex="-1"])',
      ),
    ].filter((uno) => {
      if (uno.matches(':disabled,[type=hidden],[tabindex="-1"],[aria-hidden=true] *')) return false;
      if (uno.closest('[inert]')) return false;
      return uno.checkVisibility({ visibilityProperty: true });
    });
    for (const uno of tutti) uno.dataset['daIncontrare'] = '';
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const quanti = await page.locator('[data-da-incontrare]').count();
  const senzaSegno = new Set<string>();
  for (let passo = 0; passo < quanti + 15; passo++) {
    await page.keyboard.press('Tab');
    const nascosto = await page.evaluate(() => {
      const qui = document.activeElement;
      if (!(qui instanceof HTMLElement) || qui === document.body) return;
      delete qui.dataset['daIncontrare'];
      if (qui instanceof HTMLInputElement && qui.type === 'radio')
        for (const uno of document.querySelectorAll<HTMLElement>(`input[name="${CSS.escape(qui.name)}"]`))
          delete uno.dataset['daIncontrare'];
      const segnato = [
        qui,
        qui.parentElement,
        ...(qui instanceof HTMLInputElement ? (qui.labels ?? []) : []),
      ].some((uno) => {
        if (!uno) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(uno);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      return segnato ? undefined : `no sign of focus: ${qui.outerHTML.slice(0, 120)}`;
    });
    if (nascosto !== undefined) senzaSegno.add(nascosto);
  }
  const mai = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-da-incontrare]')].map((uno) => {
      delete uno.dataset['daIncontrare'];
      return `never met: ${uno.outerHTML.slice(0, 120)}`;
    }),
  );
  return [...senzaSegno, ...mai];
}

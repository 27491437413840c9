import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { conPagina } from './con-pagina.ts';
import { Tempi } from './misura.ts';

/** Milliseconds from one key to the next of a fast typist. */
const cadenza = 60;
/** A name that is not there by then is taken for as long as this, milliseconds. */
const pazienza = 2000;

/**
 * Writes names in the search of the desk, key by key. @returns from the last key to the answer to all that was written,
 * with who was meant at its head, drawn on the page, milliseconds; undefined where no browser is installed.
 */
export async function misuraRicerca(core: CoreDiProva, nomi: readonly string[]): Promise<Tempi | undefined> {
  return conPagina(core, async (_, page) => {
    const tempi = new Tempi();
    for (const nome of nomi) {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(nome.slice(0, -1).toLowerCase(), { delay: cadenza });
      // Listening before the key is pressed: the two go by ways of their own.
      await page.evaluate(
        ([atteso, basta]) => {
          const trovato = new Promise<number>((risolvi) => {
            let ultimo = 0;
            const guarda = (): void => {
              // Names are looked for by their letters alone: MULLER is MÜLLER.
              const lettere = (testo: string): string => testo.normalize('NFD').replace(/\P{L}/gu, '');
              const primo = document.querySelector('[role=option]')?.textContent ?? '';
              const attesa = document.querySelector('[role=listbox]')?.getAttribute('aria-busy') !== 'false';
              if (ultimo === 0 || attesa || !lettere(primo).includes(lettere(atteso))) return;
              osserva.disconnect();
              clearTimeout(fine);
              requestAnimationFrame(() => {
                risolvi(performance.now() - ultimo);
              });
            };
            const osserva = new MutationObserver(guarda);
            const fine = setTimeout(() => {
              osserva.disconnect();
              risolvi(basta);
            }, basta);
            osserva.observe(document.body, {
              ...{ subtree: true, childList: true, characterData: true },
              attributeFilter: ['aria-busy'],
            });
            addEventListener(
              'input',
              () => {
                ultimo = performance.now();
              },
              { capture: true, once: true },
            );
          });
          Object.assign(window, { trovato });
        },
        [nome, pazienza] as const,
      );
      await page.keyboard.type(nome.slice(-1).toLowerCase());
      tempi.aggiungi(await page.evaluate(() => (window as unknown as { trovato: Promise<number> }).trovato));
    }
    return tempi;
  });
}

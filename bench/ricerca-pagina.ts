import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { conPagina } from './con-pagina.ts';
import { Tempi } from './misura.ts';

/** Milliseconds from one key to the next of a fast typist. */
const cadenza = 60;

/**
 * Writes names in the search of the desk, key by key. @returns from the last key to the row of who was meant drawn on the
 * page, milliseconds; undefined where no browser is installed.
 */
export async function misuraRicerca(core: CoreDiProva, nomi: readonly string[]): Promise<Tempi | undefined> {
  return conPagina(core, async (_, page) => {
    const tempi = new Tempi();
    for (const nome of nomi) {
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(nome.slice(0, -1).toLowerCase(), { delay: cadenza });
      const trovato = page.evaluate(
        (atteso) =>
          new Promise<number>((risolvi) => {
            let ultimo = 0;
            const guarda = (): void => {
              // Names are looked for by their letters alone: MULLER is MÜLLER.
              const lettere = (testo: string): string => testo.normalize('NFD').replace(/\P{L}/gu, '');
              const primo = document.querySelector('[role=option]')?.textContent ?? '';
              if (ultimo === 0 || !lettere(primo).includes(lettere(atteso))) return;
              osserva.disconnect();
              requestAnimationFrame(() => {
                risolvi(performance.now() - ultimo);
              });
            };
            const osserva = new MutationObserver(guarda);
            osserva.observe(document.body, { subtree: true, childList: true, characterData: true });
            addEventListener(
              'input',
              () => {
                ultimo = performance.now();
                // Already there for what was written before the last key.
                queueMicrotask(guarda);
              },
              { capture: true, once: true },
            );
          }),
        nome,
      );
      await page.keyboard.type(nome.slice(-1).toLowerCase());
      tempi.aggiungi(await trovato);
    }
    return tempi;
  });
}

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const cartella = join(import.meta.dirname, '..', '..', 'out', 'demo');

/** What the demo tells while it plays, and the pictures and documents it leaves in `out/demo/`. */
export class Racconto {
  readonly #inizio = performance.now();
  #passi = 0;

  constructor() {
    rmSync(cartella, { recursive: true, force: true });
    mkdirSync(cartella, { recursive: true });
  }

  passo(che: string): void {
    this.#passi += 1;
    const secondi = ((performance.now() - this.#inizio) / 1000).toFixed(1).padStart(5);
    console.log(`${String(this.#passi).padStart(2)}. ${secondi} s  ${che}`);
  }

  async immagine(page: Page, nome: string): Promise<void> {
    // What is still moving would be half there in the picture.
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(cartella, `${nome}.png`), animations: 'disabled' });
  }

  /** @returns where it is. */
  file(nome: string, contenuto: Uint8Array): string {
    const percorso = join(cartella, nome);
    writeFileSync(percorso, contenuto);
    return percorso;
  }

  copia(da: string, nome: string): string {
    const percorso = join(cartella, nome);
    copyFileSync(da, percorso);
    return percorso;
  }

  fine(): void {
    console.log(`\nImmagini e PDF in ${cartella}`);
  }
}

import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { trovaBrowser } from '#main/shell/finestra.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { PostazioneDiProva } from '#e2e/scrivania/postazione.ts';

async function millisecondi(lavoro: () => Promise<unknown>): Promise<number> {
  const inizio = performance.now();
  await lavoro();
  return performance.now() - inizio;
}

/** A Node that starts, does nothing and ends: no program of ours can start faster. The best of five. */
export function nodeVuoto(): number {
  const tempi = Array.from({ length: 5 }, () => {
    const inizio = performance.now();
    spawnSync(process.execPath, ['-e', '']);
    return performance.now() - inizio;
  });
  return Math.min(...tempi);
}

/** The core stopped and started again on its data, until its doors are open. */
export async function avvioCore(core: CoreDiProva): Promise<number> {
  await core.uccidi();
  return millisecondi(() => core.riparti());
}

export interface AvvioScrivania {
  /** From the start of the process to the address. */
  readonly host: number;
  /** From the address to the first screen that a person can use. */
  readonly pagina: number;
  /** A page of one word in the same browser. */
  readonly paginaVuota: number;
}

/** Undefined where no browser is installed. */
export async function avvioScrivania(core: CoreDiProva): Promise<AvvioScrivania | undefined> {
  const eseguibile = trovaBrowser();
  if (eseguibile === undefined) return undefined;
  const browser = await chromium.launch({
    executablePath: eseguibile,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const paginaVuota = await millisecondi(async () => {
      await page.goto('data:text/html,<main>sportello</main>');
      await page.getByRole('main').waitFor();
    });
    let desk: PostazioneDiProva | undefined;
    const host = await millisecondi(async () => {
      desk = await PostazioneDiProva.avvia({ core: core.pronto });
    });
    const url = desk?.url ?? '';
    const pagina = await millisecondi(async () => {
      await page.goto(url);
      await page.getByRole('main').waitFor();
    });
    await desk?.chiudi();
    return { host, pagina, paginaVuota };
  } finally {
    await browser.close();
  }
}

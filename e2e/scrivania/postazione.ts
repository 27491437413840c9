import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { scriviConfigurazione, Configurazione } from '#main/configurazione.ts';
import { SegnoAperto } from '#main/shell/gia-aperto.ts';
import { apriElectron, inElectron } from '../electron/finestra.ts';
import type { CorePronto } from './core.ts';
import { porteLibere } from './porte.ts';

const programma = join(import.meta.dirname, '..', '..', 'main', 'index.ts');

export interface OpzioniPostazione {
  readonly core: CorePronto;
  /** Where the desk finds the core, if not at its own port: the fault proxy. */
  readonly porta?: number;
  /** `PCSCLITE_CSOCK_NAME` and whatever else the desk should find around it. */
  readonly ambiente?: Readonly<Record<string, string>>;
  readonly configurazione?: Readonly<Record<string, unknown>>;
}

/**
 * The real desk in a process of its own: `main/index.ts`, whose page is opened by whoever tests, at the address it gives;
 * or the built one in Electron, which has a window of its own.
 */
export class PostazioneDiProva {
  readonly casa = mkdtempSync(join(tmpdir(), 'sportello-e2e-'));
  readonly #ambiente: Readonly<Record<string, string>>;
  #processo: ChildProcess | undefined;
  #detto = '';

  private constructor(ambiente: Readonly<Record<string, string>>) {
    this.#ambiente = ambiente;
  }

  static async avvia(opzioni: OpzioniPostazione): Promise<PostazioneDiProva> {
    const desk = new PostazioneDiProva(opzioni.ambiente ?? {});
    const { core, porta = core.porte.mutua } = opzioni;
    const { dimostrativo } = core;
    if (!dimostrativo) throw new Error('the core has no demo municipality');
    const [portaGuscio] = await porteLibere(1);
    scriviConfigurazione(
      desk.casa,
      Configurazione.parse({
        core: {
          tipo: 'remoto',
          url: `https://127.0.0.1:${porta}`,
          ancore: core.ancore.postazioni,
          ancoreOperatori: core.ancore.operatori,
          ambiente: 'formazione',
        },
        postazione: { p12: dimostrativo.postazione.p12, password: dimostrativo.postazione.password },
        portaGuscio,
        ...opzioni.configurazione,
      }),
    );
    await desk.riparti();
    return desk;
  }

  #url = '';
  /** Launch address, good once. */
  get url(): string {
    return this.#url;
  }

  get pid(): number {
    return this.#processo?.pid ?? 0;
  }

  /** A window that has been closed: another launch address, as a second start of the desk asks for one. */
  async altroUrl(): Promise<void> {
    const altro = await new SegnoAperto(this.casa).chiediUrl(Number(new URL(this.#url).port));
    if (altro === undefined) throw new Error(`the desk gives no other address: ${this.#detto}`);
    this.#url = altro;
  }

  #finestra: Page | undefined;

  /** @param page where it is shown, unless it has a window of its own. @returns where it is seen. */
  async mostra(page: Page): Promise<Page> {
    if (this.#finestra === undefined) await page.goto(this.#url);
    return this.#finestra ?? page;
  }

  /** The page begins anew, the desk does not. @param page where it is seen. */
  async ricarica(page: Page): Promise<void> {
    if (this.#finestra) {
      await page.reload();
      return;
    }
    await page.goto('about:blank');
    await page.goto(new URL('/', this.#url).href);
  }

  /** Page and desk go at the same time, without a word. @param page where it is seen. */
  async spegni(page: Page): Promise<void> {
    if (this.#finestra === undefined) await page.goto('about:blank');
    await this.uccidi();
  }

  /** Starts it, again if it had stopped. With no browser to be found it prints the address to open. */
  async riparti(): Promise<void> {
    const suo = { HOME: this.casa, TZ: 'Europe/Rome', SPORTELLO_HOME: this.casa };
    if (inElectron) {
      const { page, processo } = await apriElectron({ ...suo, ...this.#ambiente });
      this.#finestra = page;
      this.#processo = processo;
      return;
    }
    const processo = spawn(process.execPath, [programma], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        ...suo,
        LANG: 'C.UTF-8',
        SPORTELLO_GUSCIO: 'browser',
        SPORTELLO_BROWSER: '/nessuno',
        DISPLAY: ':nessuno',
        ...this.#ambiente,
      },
    });
    this.#processo = processo;
    this.#detto = '';
    this.#url = await new Promise<string>((trovato, rifiuta) => {
      const leggi = (pezzo: Buffer): void => {
        this.#detto += pezzo.toString();
        const url = /http:\/\/127\.0\.0\.1:\d+\/\?k=\S+/.exec(this.#detto);
        if (url) trovato(url[0]);
      };
      processo.stdout.on('data', leggi);
      processo.stderr.on('data', leggi);
      processo.once('exit', () => {
        rifiuta(new Error(`the desk did not open: ${this.#detto}`));
      });
    });
  }

  async uccidi(segnale: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const processo = this.#processo;
    this.#processo = undefined;
    if (!processo || processo.exitCode !== null || processo.signalCode !== null) return;
    const uscita = once(processo, 'exit');
    processo.kill(segnale);
    await uscita;
  }

  async chiudi(): Promise<void> {
    await this.uccidi('SIGTERM');
    rmSync(this.casa, { recursive: true, force: true });
  }
}

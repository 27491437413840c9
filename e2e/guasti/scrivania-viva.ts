import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attesa } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import type { StatoAccesso, StatoLettori } from '#contract/bridge/stato.ts';
import { trovaBrowser } from '#main/shell/finestra.ts';
import { avviaPcscd, type Pcscd } from '../pcscd/index.ts';
import { cartaDi, irene } from '../scrivania/carte.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { pezzoDiPagina } from '../scrivania/pezzo.ts';
import { PostazioneDiProva } from '../scrivania/postazione.ts';
import { abbatti, browserDi, figliDi, postgresDi } from './processi.ts';
import { spezzaUltimaScrittura } from './profilo.ts';

/**
 * What may be killed. `token`: the process of the PKCS#11 module; `archivio`: the browser in the middle of a write, which
 * makes it throw its database away at the second start after it.
 */
export const vittime = ['pagina', 'archivio', 'postazione', 'token', 'core', 'database'] as const;
export type Vittima = (typeof vittime)[number];

/** The whole of a counter: register, workstation, reader with its card, the page in a browser. Each can be killed. */
export class ScrivaniaViva {
  readonly core: CoreDiProva;
  readonly #postazione: PostazioneDiProva;
  readonly #pcscd: Pcscd | undefined;
  readonly #copione: string;
  readonly #profilo = mkdtempSync(join(tmpdir(), 'sportello-profilo-'));
  readonly #lasciaCarta: () => void;
  readonly #pin: string;
  /** How many times the browser threw away the database that was broken by hand. */
  buttati = 0;
  /** How many times it threw its database away after a blow alone. */
  persi = 0;
  #contesto: BrowserContext | undefined;
  #pagina: Page | undefined;

  private constructor(parti: {
    readonly core: CoreDiProva;
    readonly postazione: PostazioneDiProva;
    readonly pcscd: Pcscd | undefined;
    readonly copione: string;
    readonly pin: string;
    readonly lasciaCarta: () => void;
  }) {
    this.core = parti.core;
    this.#postazione = parti.postazione;
    this.#pcscd = parti.pcscd;
    this.#copione = parti.copione;
    this.#pin = parti.pin;
    this.#lasciaCarta = parti.lasciaCarta;
  }

  /** A virtual card in a reader where the machine allows one, else a software card, and no process of a module. */
  static async avvia(): Promise<ScrivaniaViva> {
    const [core, pcscd, codice] = await Promise.all([
      CoreDiProva.avvia(),
      avviaPcscd(),
      pezzoDiPagina(`${import.meta.dirname}/pagina.ts`, 'guastiDiProva'),
    ]);
    const cartelle = core.pronto.dimostrativo?.carte ?? '';
    const carta = pcscd.ok ? await cartaDi('piv', cartelle, irene.codiceFiscale) : undefined;
    if (pcscd.ok) await carta?.inserisci(pcscd.valore.prese[0]);
    const postazione = await PostazioneDiProva.avvia({
      core: core.pronto,
      configurazione: { inattivitaSecondi: 3600 },
      ambiente: pcscd.ok
        ? pcscd.valore.ambiente
        : { SPORTELLO_CARTA_SOFTWARE: join(cartelle, `${irene.codiceFiscale}.json`) },
    });
    const viva = new ScrivaniaViva({
      ...{ core, postazione, copione: codice },
      pcscd: pcscd.ok ? pcscd.valore : undefined,
      pin: pcscd.ok ? '123456' : '12345',
      lasciaCarta: () => carta?.estrai(),
    });
    await viva.apriBrowser();
    await viva.entra();
    return viva;
  }

  /** Who can be killed here. */
  get vittime(): readonly Vittima[] {
    return this.#pcscd ? vittime : vittime.filter((una) => una !== 'token');
  }

  get pagina(): Page {
    if (!this.#pagina) throw new Error('no page is open');
    return this.#pagina;
  }

  async apriBrowser(): Promise<void> {
    this.#contesto = await chromium.launchPersistentContext(this.#profilo, {
      executablePath: trovaBrowser() ?? '',
      // The command ends its trials by itself, and counts them.
      handleSIGINT: false,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    await this.#contesto.addInitScript({ content: this.#copione });
    this.#pagina = this.#contesto.pages()[0] ?? (await this.#contesto.newPage());
    await this.apriPagina();
  }

  /** The address is good once: a window that comes back asks the workstation for another, as a person does. */
  async apriPagina(): Promise<void> {
    await this.pagina.goto(this.#postazione.url);
    await this.pagina.waitForFunction(() => 'sportello' in window && 'guasti' in window);
  }

  /** With the PIN, as many times as it takes the card to be read; @throws when the desk never opens. */
  async entra(): Promise<void> {
    for (const fine = performance.now() + 60_000; ;) {
      const { accesso, lettore } = await this.stato();
      if (accesso?.stato === 'in-sede' || accesso?.stato === 'fuori-linea') return;
      const pronta = lettore?.lettori.some(({ carta }) => carta.stato === 'pronta') === true;
      if (pronta && accesso?.stato === 'bloccata')
        await this.pagina.evaluate((pin) => window.guasti.chiama('accesso.entra', { pin }), this.#pin);
      else await attesa(50);
      if (performance.now() > fine)
        throw new Error(`the desk stays closed: ${JSON.stringify({ accesso, lettore })}`);
    }
  }

  /** The PIN was right and the drafts did not open: the page says so, and whoever is there presses its button. */
  async seNonSiApre(): Promise<boolean> {
    const riprova = this.pagina.getByRole('button', { name: 'Riprova' });
    if (!(await riprova.isVisible())) return false;
    await riprova.click({ timeout: 2000 }).catch(() => undefined);
    await attesa(1000);
    if (!(await riprova.isVisible())) return true;
    await this.esci();
    await this.entra();
    return true;
  }

  /** A module that was killed takes its card with it: the desk may lock after it seemed open, and the PIN opens it. */
  async seBloccata(): Promise<boolean> {
    const { accesso } = await this.stato();
    if (accesso?.stato !== 'bloccata') return false;
    await this.entra();
    return true;
  }

  async esci(): Promise<void> {
    await this.pagina.evaluate(() => window.guasti.chiama('accesso.esci', {}));
  }

  async stato(): Promise<{
    readonly accesso: StatoAccesso | undefined;
    readonly lettore: StatoLettori | undefined;
  }> {
    const [accesso, lettore] = await this.pagina.evaluate(() => [
      window.guasti.stato('accesso.stato'),
      window.guasti.stato('lettore.stato'),
    ]);
    return { accesso: accesso as StatoAccesso | undefined, lettore: lettore as StatoLettori | undefined };
  }

  /** kill -9. @returns whether there was somebody to kill. */
  async uccidi(vittima: Vittima): Promise<boolean> {
    switch (vittima) {
      case 'pagina':
      case 'archivio':
        return abbatti(browserDi(this.#profilo));
      case 'postazione':
        await this.#postazione.uccidi();
        return true;
      case 'token':
        return abbatti(figliDi(this.#postazione.pid, 'native/token/figlio.ts'));
      case 'core':
        await this.core.uccidi();
        return true;
      case 'database':
        return abbatti(postgresDi(this.core.dati));
    }
  }

  /** Before a blow to the browser: what tells, afterwards, whether its database is the one of before. */
  async segnaBrowser(): Promise<void> {
    await this.pagina.evaluate(() => window.guasti.segna('prima'));
  }

  /** What a person, or the system that watches over services, does afterwards. */
  async rimetti(vittima: Vittima): Promise<void> {
    if (vittima === 'core') await this.core.riparti();
    if (vittima === 'postazione') {
      await this.#postazione.riparti();
      await this.apriPagina();
    }
    if (vittima === 'pagina' || vittima === 'archivio') await this.#rimettiBrowser(vittima === 'archivio');
    await this.entra();
  }

  /** @param daRompere its last write is broken too; the browser sees it at the second start. */
  async #rimettiBrowser(daRompere: boolean): Promise<void> {
    await this.#contesto?.close().catch(() => undefined);
    if (daRompere) spezzaUltimaScrittura(this.#profilo);
    await this.#riapri();
    await this.entra();
    // A blow of before may have broken a write by itself: then this start is the one that throws all away.
    if (!(await this.#segnata('prima'))) this.persi++;
    if (!daRompere) return;
    await this.pagina.evaluate(() => window.guasti.segna('dopo'));
    await this.#riapri();
    await this.entra();
    if (!(await this.#segnata('dopo'))) this.buttati++;
  }

  #segnata(nome: string): Promise<boolean> {
    return this.pagina.evaluate((suo) => window.guasti.segnata(suo), nome);
  }

  async #riapri(): Promise<void> {
    await this.#contesto?.close().catch(() => undefined);
    await this.#postazione.altroUrl();
    await this.apriBrowser();
  }

  /** Everything again, on the same data: what went wrong in one trial must not be met by the next. */
  async daCapo(): Promise<void> {
    await this.uccidi('pagina');
    await this.#postazione.uccidi();
    await this.core.uccidi();
    await this.core.riparti();
    await this.#postazione.riparti();
    await this.#contesto?.close().catch(() => undefined);
    await this.apriBrowser();
    await this.entra();
  }

  async chiudi(): Promise<void> {
    await this.#contesto?.close().catch(() => undefined);
    this.#lasciaCarta();
    await this.#postazione.chiudi();
    await this.core.chiudi();
    await this.#pcscd?.chiudi();
    rmSync(this.#profilo, { recursive: true, force: true });
  }
}

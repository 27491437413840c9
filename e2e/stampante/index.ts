import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as attendi } from 'node:timers/promises';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { descrizione } from './descrizione.ts';

/** A CUPS of one's own, whose printers write what they print on files. */
export interface StampantiVirtuali {
  /** What a process needs in its environment to print here. */
  readonly ambiente: Readonly<Record<'CUPS_SERVER', string>>;
  /** Adds a printer that is ready; the first one added is not the default until {@link predefinita}. */
  aggiungi(nome: string): void;
  predefinita(nome: string): void;
  /** As when somebody presses pause. */
  ferma(nome: string): void;
  /** The PDF that the last job of this printer put on paper, all copies in a row. */
  foglio(lavoro: string): Promise<Buffer>;
  chiudi(): Promise<void>;
}

const tempoMassimo = 20_000;

function configurazione(cartella: string): { readonly servizio: string; readonly file: string } {
  const io = userInfo().username;
  const gruppo = spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim();
  // As root the filters run as cupsd's own unprivileged user.
  const chi = io === 'root' ? '' : `User ${io}\nGroup ${gruppo}\n`;
  const diari = ['AccessLog', 'ErrorLog', 'PageLog'].map((nome) => `${nome} ${cartella}/${nome}`).join('\n');
  return {
    servizio: `Listen ${cartella}/cups.sock
LogLevel warn
PreserveJobHistory Yes
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
`,
    file: `${chi}ServerRoot ${cartella}
RequestRoot ${cartella}/spool
TempDir ${cartella}/spool/tmp
CacheDir ${cartella}/cache
StateDir ${cartella}/state
FileDevice Yes
${diari}
`,
  };
}

class CupsPrivato implements StampantiVirtuali {
  readonly ambiente: StampantiVirtuali['ambiente'];
  readonly #cartella: string;
  readonly #processo: ChildProcess;

  constructor(cartella: string) {
    this.#cartella = cartella;
    for (const nome of ['spool/tmp', 'cache', 'state', 'ppd']) {
      mkdirSync(path.join(cartella, nome), { recursive: true });
    }
    const { servizio, file } = configurazione(cartella);
    const [fileServizio, fileFile] = [path.join(cartella, 'cupsd.conf'), path.join(cartella, 'files.conf')];
    writeFileSync(fileServizio, servizio);
    writeFileSync(fileFile, file);
    writeFileSync(path.join(cartella, 'prova.ppd'), descrizione);
    this.ambiente = { CUPS_SERVER: path.join(cartella, 'cups.sock') };
    this.#processo = spawn(
      'setpriv',
      ['--pdeathsig', 'KILL', 'cupsd', '-f', '-c', fileServizio, '-s', fileFile],
      {
        stdio: 'ignore',
        env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
      },
    );
  }

  async pronto(): Promise<void> {
    await this.#finche('cupsd did not start', () => existsSync(this.ambiente.CUPS_SERVER));
  }

  aggiungi(nome: string): void {
    const ppd = path.join(this.#cartella, 'prova.ppd');
    this.#comanda(
      'lpadmin',
      '-p',
      nome,
      '-E',
      '-v',
      `file:${this.#foglio(nome)}`,
      '-P',
      ppd,
      '-D',
      `Prova ${nome}`,
    );
  }

  predefinita(nome: string): void {
    this.#comanda('lpadmin', '-d', nome);
  }

  ferma(nome: string): void {
    this.#comanda('cupsdisable', nome);
  }

  async foglio(lavoro: string): Promise<Buffer> {
    const compiuti = () => this.#comanda('lpstat', '-W', 'completed', '-o');
    await this.#finche(`job ${lavoro} did not finish`, () => compiuti().includes(`${lavoro} `));
    return readFileSync(this.#foglio(lavoro.replace(/-\d+$/, '')));
  }

  async chiudi(): Promise<void> {
    if (this.#processo.exitCode === null && this.#processo.signalCode === null) {
      const uscita = once(this.#processo, 'exit');
      this.#processo.kill();
      await uscita;
    }
    rmSync(this.#cartella, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }

  #foglio(nome: string): string {
    return path.join(this.#cartella, `${nome}.pdf`);
  }

  #comanda(programma: string, ...argomenti: readonly string[]): string {
    const esito = spawnSync(programma, argomenti, {
      encoding: 'utf8',
      env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`, LC_ALL: 'C', ...this.ambiente },
    });
    if (esito.status !== 0) throw new Error(`${programma}: ${esito.stderr}`);
    return esito.stdout;
  }

  async #finche(altrimenti: string, vero: () => boolean): Promise<void> {
    const limite = Date.now() + tempoMassimo;
    while (!vero()) {
      if (this.#processo.exitCode !== null || Date.now() > limite) throw new Error(altrimenti);
      await attendi(20);
    }
  }
}

/** Starts one without printers; the error is a reason to print where a suite is skipped. */
export async function avviaStampanti(): Promise<Esito<StampantiVirtuali, string>> {
  const manca = ['/usr/sbin/cupsd', '/usr/lib/cups/filter/pdftopdf'].find((file) => !existsSync(file));
  if (manca) return fallito(`manca CUPS (${manca}): apt-get install cups`);
  const cups = new CupsPrivato(mkdtempSync(path.join(tmpdir(), 'cups-')));
  await cups.pronto();
  return riuscito(cups);
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as attendi } from 'node:timers/promises';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Presa } from '../carte/vpcd.ts';
import { duePorte, inAscolto } from './porte.ts';
import { conServizi, verificaRequisiti, type Requisiti } from './requisiti.ts';

/** A pcscd of one's own, that no other program of the machine sees. */
export interface Pcscd {
  /** What a process needs in its environment to reach it; to be there before it loads the PC/SC library. */
  readonly ambiente: Readonly<Record<'PCSCLITE_CSOCK_NAME', string>>;
  /** Virtual readers of the running service; they keep name and port over a restart. */
  readonly prese: readonly [Presa, Presa];
  /** Stops the service and starts it again, with both readers or with none (as when they are unplugged). */
  riavvia(opzioni?: { readonly lettori?: 0 | 2 }): Promise<void>;
  /** Stops the service; {@link riavvia} starts it again. */
  ferma(): Promise<void>;
  chiudi(): Promise<void>;
}

const nomeLettore = 'Lettore di prova';
const attesaAvvio = 10_000;

/** Without a compiler the cards work all the same, only slower. */
function compilaNodelay(cartella: string): Readonly<Record<string, string>> {
  const uscita = path.join(cartella, 'nodelay.so');
  const sorgente = path.join(import.meta.dirname, 'nodelay.c');
  const esito = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', uscita, sorgente, '-ldl']);
  return esito.status === 0 ? { LD_PRELOAD: uscita } : {};
}

class Servizio implements Pcscd {
  readonly ambiente: Pcscd['ambiente'];
  readonly prese: Pcscd['prese'];
  readonly #cartella: string;
  readonly #requisiti: Requisiti;
  readonly #precarica: Readonly<Record<string, string>>;
  #processo: ChildProcess | undefined;

  constructor(cartella: string, requisiti: Requisiti, porta: number) {
    this.#cartella = cartella;
    this.#requisiti = requisiti;
    this.#precarica = compilaNodelay(cartella);
    this.ambiente = { PCSCLITE_CSOCK_NAME: path.join(cartella, 'run', 'pcscd.comm') };
    this.prese = [
      { nome: `${nomeLettore} 00 00`, porta },
      { nome: `${nomeLettore} 00 01`, porta: porta + 1 },
    ];
    for (const nome of ['run', 'conf-0', 'conf-2']) mkdirSync(path.join(cartella, nome));
    const canale = `0x${porta.toString(16)}`;
    writeFileSync(
      path.join(cartella, 'conf-2', 'prova'),
      `FRIENDLYNAME "${nomeLettore}"\nDEVICENAME /dev/null:${canale}\nLIBPATH ${requisiti.driver}\nCHANNELID ${canale}\n`,
    );
  }

  async avvia(lettori: 0 | 2): Promise<void> {
    const run = path.join(this.#cartella, 'run');
    // A private /run: the service finds an empty /run/pcscd, which is our folder, and leaves nothing behind.
    const comando =
      'mount -t tmpfs privato /run && mkdir /run/pcscd && mount --bind "$1" /run/pcscd && exec setpriv --pdeathsig KILL pcscd --foreground --config "$2"';
    const processo = spawn(
      'unshare',
      [
        ...this.#requisiti.unshare,
        'sh',
        '-c',
        comando,
        'sh',
        run,
        path.join(this.#cartella, `conf-${lettori}`),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: conServizi, ...this.#precarica } },
    );
    this.#processo = processo;
    let diario = '';
    processo.stdout.on('data', (testo: Buffer) => (diario = (diario + testo.toString()).slice(-2000)));
    processo.stderr.on('data', (testo: Buffer) => (diario = (diario + testo.toString()).slice(-2000)));
    const attese = lettori ? this.prese.map(({ porta }) => porta) : [];
    const limite = Date.now() + attesaAvvio;
    while (!existsSync(this.ambiente.PCSCLITE_CSOCK_NAME) || !attese.every(inAscolto)) {
      if (processo.exitCode !== null || Date.now() > limite) {
        await this.ferma();
        throw new Error(`pcscd did not start: ${diario}`);
      }
      await attendi(10);
    }
  }

  async riavvia(opzioni: { readonly lettori?: 0 | 2 } = {}): Promise<void> {
    await this.ferma();
    await this.avvia(opzioni.lettori ?? 2);
  }

  async ferma(): Promise<void> {
    const processo = this.#processo;
    this.#processo = undefined;
    if (processo?.exitCode === null && processo.signalCode === null) {
      const uscita = once(processo, 'exit');
      // A reader wedged by a silent card keeps pcscd from ending in good order: no reason to wait for it.
      processo.kill('SIGKILL');
      await uscita;
    }
    rmSync(path.join(this.#cartella, 'run'), { recursive: true, force: true });
    mkdirSync(path.join(this.#cartella, 'run'));
  }

  async chiudi(): Promise<void> {
    await this.ferma();
    rmSync(this.#cartella, { recursive: true, force: true });
  }
}

/** Starts one with two empty readers; the error is a reason to print where a suite is skipped. */
export async function avviaPcscd(): Promise<Esito<Pcscd, string>> {
  const requisiti = verificaRequisiti();
  if (!requisiti.ok) return fallito(requisiti.errore);
  const servizio = new Servizio(
    mkdtempSync(path.join(tmpdir(), 'pcscd-')),
    requisiti.valore,
    await duePorte(),
  );
  await servizio.avvia(2);
  return riuscito(servizio);
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personaggi } from '#core/dimostrativo/index.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { oggi } from './richieste.ts';

/** The command as a person starts it. */
const comando = join(import.meta.dirname, '..', '..', 'cliente', 'sportello.mjs');

export interface Finito {
  readonly codice: number | null;
  readonly uscita: string;
  readonly avvisi: string;
}

/** What 3002 asks of one person, as a JSON file says it. */
export const chiedi = (idSchedaSoggettoANPR: string): object => ({
  criteriRicerca: { idSchedaSoggettoANPR },
  datiRichiesta: { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: oggi() },
});

/** `sportello ws …` in a folder of its own, beside a core of its own in business. */
export class BancoCliente {
  /** As a configuration file says it. */
  readonly configurazione: Readonly<Record<string, unknown>>;
  readonly cartella = mkdtempSync(join(tmpdir(), 'sportello-ws-'));
  readonly core: CoreDiProva;

  static async apri(): Promise<BancoCliente> {
    return new BancoCliente(await CoreDiProva.avvia());
  }

  private constructor(core: CoreDiProva) {
    this.core = core;
    const { dimostrativo, ancore, porte } = core.pronto;
    if (!dimostrativo) throw new Error('this core has no demo municipality');
    const { idPostazione, p12, password } = dimostrativo.postazione;
    this.configurazione = {
      url: `https://localhost:${porte.soap}`,
      sede: idPostazione.slice(0, 6),
      operatore: 'DLLRNI90P54G702D',
      postazione: { id: idPostazione, p12, password },
      comune: dimostrativo.comune,
      tls: { ancore: ancore.postazioni },
      risposte: { ancore: ancore.postazioni, firmatario: 'Risposte del registro' },
    };
    this.conf('sportello-ws.json');
    this.scrivi('giulia.json', chiedi(personaggi.coppiaInAttesa.madre));
  }

  /** The command, to its end. */
  sportello(argomenti: readonly string[], ingresso = '', ambiente: NodeJS.ProcessEnv = {}): Promise<Finito> {
    const processo = spawn(process.execPath, [comando, ...argomenti], {
      cwd: this.cartella,
      env: { ...process.env, SPORTELLO_HOME: join(this.cartella, 'casa-vuota'), ...ambiente },
    });
    const uscite: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    for (const nome of ['stdout', 'stderr'] as const)
      processo[nome].on('data', (pezzo: Buffer) => uscite[nome].push(pezzo));
    processo.stdin.end(ingresso);
    return new Promise((risolvi) => {
      processo.on('close', (codice) => {
        const [uscita = '', avvisi = ''] = [uscite.stdout, uscite.stderr].map((uno) =>
          Buffer.concat(uno).toString(),
        );
        risolvi({ codice, uscita, avvisi });
      });
    });
  }

  /** A file in the folder. @returns its name. */
  scrivi(nome: string, contenuto: string | object): string {
    const testo = typeof contenuto === 'string' ? contenuto : JSON.stringify(contenuto);
    writeFileSync(join(this.cartella, nome), testo);
    return nome;
  }

  /** The same core, with something changed. */
  conf(nome: string, altro: object = {}): string {
    return this.scrivi(nome, { ...this.configurazione, ...altro });
  }

  async chiudi(): Promise<void> {
    rmSync(this.cartella, { recursive: true, force: true });
    await this.core.chiudi();
  }
}

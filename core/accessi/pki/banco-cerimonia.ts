import { execFile, execFileSync } from 'node:child_process';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { spki } from './autorita.ts';
import type { RichiestaCerimonia } from './cerimonia.ts';
import type { Pki } from './index.ts';

export const esegui = promisify(execFile);
// The foreign judges look at the clock of this machine: so does everything here.
export const orologio = (): Date => new Date();
export const frase = 'una meta altra meta';
export const urlRevoca = 'http://127.0.0.1:7447/';
export const persona = {
  ...{ codiceFiscale: 'DLLRNI90P54G702D', cognome: 'DELLA SCALA', nome: 'IRENE', ente: '048050' },
};

/** A folder for authorities, roots and what judges are shown. */
export class BancoCerimonia {
  readonly base = mkdtempSync(join(tmpdir(), 'sportello-cerimonia-'));

  file(nome: string): string {
    return join(this.base, nome);
  }

  scrivi(nome: string, contenuto: string | Uint8Array): string {
    writeFileSync(this.file(nome), contenuto);
    return this.file(nome);
  }

  /** A ceremony of all three authorities of that folder, before two people. */
  richiesta(cartella: string): RichiestaCerimonia {
    return {
      ...{ cartella, supporto: this.file('radici'), frase, atto: 'rinnova', ritira: [], orologio },
      autorita: ['postazioni', 'operatori', 'sigilli'],
      presenti: ['Anna Bianchi, ALS', 'Bruno Neri, CED'],
      urlRevoca,
    };
  }

  chiudi(): void {
    rmSync(this.base, { recursive: true });
  }
}

/** An operator's card. */
export async function carta(di: Pki): Promise<X509Certificate> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const emesso = await di.emettiOperatore({ ...persona, chiave: { spki: spki(publicKey) } });
  if (!emesso.ok) throw new Error(emesso.errore.tipo);
  return new X509Certificate(emesso.valore);
}

/** What a program says, whether it ends well or not. */
export async function giudica(programma: string, ...argomenti: string[]): Promise<string> {
  try {
    const { stdout, stderr } = await esegui(programma, argomenti);
    return stdout + stderr;
  } catch (errore) {
    const { stdout = '', stderr = '' } = errore as { stdout?: string; stderr?: string };
    return `FALLITO ${stdout}${stderr}`;
  }
}

/** Whether this machine has a program; when it has not, which package brings it is printed. */
export function trova(programma: string, pacchetto: string): boolean {
  try {
    execFileSync('which', [programma], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(`Prove con ${programma} saltate: apt-get install ${pacchetto}.\n`);
    return false;
  }
}

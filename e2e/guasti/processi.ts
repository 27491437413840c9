import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of processes of this machine. Linux only: elsewhere nobody is found. */
interface Processo {
  readonly pid: number;
  readonly padre: number;
  readonly comando: string;
}

function leggi(pid: string): Processo | undefined {
  try {
    const stato = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, padre = '0'] = stato.slice(stato.lastIndexOf(')') + 2).split(' ');
    const comando = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid: Number(pid), padre: Number(padre), comando };
  } catch {
    return undefined;
  }
}

function tutti(): Processo[] {
  try {
    return readdirSync('/proc')
      .filter((nome) => /^\d+$/.test(nome))
      .flatMap((pid) => leggi(pid) ?? []);
  } catch {
    return [];
  }
}

/** Children of a process of ours whose command line says this. */
export function figliDi(padre: number, comando: string): number[] {
  return tutti()
    .filter((uno) => uno.padre === padre && uno.comando.includes(comando))
    .map(({ pid }) => pid);
}

/** The browser that has this profile: the one process that starts all the others. */
export function browserDi(profilo: string): number[] {
  return tutti()
    .filter(({ comando }) => comando.includes(profilo) && !comando.includes('--type='))
    .map(({ pid }) => pid);
}

/** The bundled PostgreSQL of a core. */
export function postgresDi(dati: string): number[] {
  try {
    return [Number(readFileSync(join(dati, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])];
  } catch {
    return [];
  }
}

/** kill -9. @returns whether there was somebody to kill. */
export function abbatti(pid: readonly number[]): boolean {
  let trovato = false;
  for (const uno of pid) {
    try {
      process.kill(uno, 'SIGKILL');
      trovato = true;
    } catch {
      // Already gone.
    }
  }
  return trovato;
}

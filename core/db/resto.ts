import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pausa } from 'node:timers/promises';
import { ErroreAvvio } from '../errore-avvio.ts';

function vivo(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (errore) {
    return (errore as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Start time of a process in clock ticks: tells it from a later one with the same number. Empty where unknown. */
function nascita(pid: number): string {
  try {
    const stato = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stato.slice(stato.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const nomeOccupante = (dati: string): string => join(dati, 'postgres-in-uso');

/**
 * Marks the data folder as used by this process.
 * @throws ErroreAvvio when another core that lives is using it.
 */
export function occupa(dati: string): void {
  const file = nomeOccupante(dati);
  if (existsSync(file)) {
    const [pid, nato] = readFileSync(file, 'utf8').split(' ');
    const numero = Number(pid);
    // In a container the next core may get the very number of the dead one.
    const altro = numero !== process.pid || (nato !== undefined && nato !== '');
    if (numero > 0 && altro && vivo(numero) && nascita(numero) === nato) {
      throw new ErroreAvvio(
        `Un altro core (processo ${numero}) sta usando i dati in ${dati}.`,
        'Chiudilo, oppure scegli un’altra cartella con --dati.',
      );
    }
  }
  writeFileSync(file, `${process.pid} ${nascita(process.pid)}`, { mode: 0o600 });
}

export function libera(dati: string): void {
  rmSync(nomeOccupante(dati), { force: true });
}

/** The postmaster that a dead core left on this cluster, if it still runs. */
function superstite(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (pid > 0 && vivo(pid)) {
    if (process.platform !== 'linux') return pid;
    try {
      // A postmaster stays in its data folder; the number may by now belong to something else.
      if (readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)) return pid;
    } catch {
      // Gone in the meantime.
    }
  }
  rmSync(file, { force: true });
  return undefined;
}

async function finito(pid: number, entroMs: number): Promise<boolean> {
  const limite = performance.now() + entroMs;
  while (vivo(pid)) {
    if (performance.now() > limite) return false;
    await pausa(10);
  }
  return true;
}

/** Ends what an earlier core left behind: cleanly first, then at once (the write-ahead log makes up for it). */
export async function fermaSuperstite(cluster: string): Promise<void> {
  const pid = superstite(cluster);
  if (pid === undefined) return;
  for (const [segnale, entro] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5000],
  ] as const) {
    try {
      process.kill(pid, segnale);
    } catch {
      return;
    }
    if (await finito(pid, entro)) return;
  }
  throw new ErroreAvvio(
    `Il database lasciato da un core precedente (processo ${pid}) non si ferma.`,
    `Fermalo con: kill -9 ${pid} — poi avvia di nuovo; non si perde nulla di confermato.`,
  );
}

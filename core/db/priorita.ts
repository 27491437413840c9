import { readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import type { ClientConfig, Pool } from 'pg';

/** SECURITY: the number comes from the server: it is believed only of a process that is a PostgreSQL of this machine. */
function èPostgres(pid: number): boolean {
  return /^postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'));
}

/** A tenth of what others get where all want the processor: the last of all would never end in a busy office. */
const priorita = constants.priority.PRIORITY_BELOW_NORMAL;

function dopoGliAltri(pid: number): void {
  try {
    if (!èPostgres(pid)) return;
    setPriority(pid, priorita);
    // Linux shares the processor among sessions first (sched(7), autogroup), and each such process is one by itself.
    writeFileSync(`/proc/${pid}/autogroup`, String(priorita));
  } catch {
    // Where it is not allowed, or there is no such file, it goes on at the priority that it has.
  }
}

/**
 * Puts behind everybody else the processes that serve a pool, for work that nobody stands waiting for.
 * @param collegamento of the bundled database; a server elsewhere has its own rules, and is left alone.
 */
export function inCoda({ host }: ClientConfig): (pool: Pool) => void {
  return (pool) => {
    if (!host?.startsWith('/')) return;
    pool.on('connect', (cliente) => {
      const { processID } = cliente as { readonly processID?: number | null };
      if (typeof processID === 'number') dopoGliAltri(processID);
    });
  };
}

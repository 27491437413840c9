import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** Resident memory of a process, in MB: the most seen while something runs. */
export async function memoriaDurante<T>(pid: number, lavoro: Promise<T>): Promise<readonly [T, number]> {
  let massima = 0;
  const guarda = setInterval(() => {
    const righe = readFileSync(`/proc/${pid}/status`, 'utf8');
    massima = Math.max(massima, Number(/VmRSS:\s+(\d+)/.exec(righe)?.[1]) / 1024);
  }, 50);
  try {
    return [await lavoro, massima];
  } finally {
    clearInterval(guarda);
  }
}

function tempi(): { readonly tutto: number; readonly fermo: number } {
  const somma = { tutto: 0, fermo: 0 };
  for (const { times } of cpus()) {
    somma.fermo += times.idle;
    for (const uno of Object.values(times)) somma.tutto += uno;
  }
  return somma;
}

/** Per cent of the processors that something else keeps busy, while nothing is asked of what is measured. */
export async function occupatiDaAltro(millisecondi = 5000): Promise<number> {
  const prima = tempi();
  await setTimeout(millisecondi);
  const dopo = tempi();
  return 100 - (100 * (dopo.fermo - prima.fermo)) / (dopo.tutto - prima.tutto);
}

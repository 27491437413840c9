import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes on disk of a folder, by what they are: the log of the database, what sorts leave aside, the rest. */
export interface Disco {
  readonly tutto: number;
  readonly registro: number;
  readonly appoggio: number;
}

/** Between two looks, in milliseconds: what comes and goes more quickly than that is little. */
const ognuno = 2000;

async function occupato(cartella: string): Promise<Disco> {
  const somma = { tutto: 0, registro: 0, appoggio: 0 };
  // A database makes and drops files while it is looked at: what is gone takes no room.
  const voci = await readdir(cartella, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const voce of voci) {
    if (!voce.isFile()) continue;
    const file = join(voce.parentPath, voce.name);
    const blocchi = (await stat(file).catch(() => undefined))?.blocks ?? 0;
    somma.tutto += blocchi * 512;
    if (file.includes('/pg_wal/')) somma.registro += blocchi * 512;
    if (file.includes('/pgsql_tmp')) somma.appoggio += blocchi * 512;
  }
  return somma;
}

const massimi = (uno: Disco, altro: Disco): Disco => ({
  tutto: Math.max(uno.tutto, altro.tutto),
  registro: Math.max(uno.registro, altro.registro),
  appoggio: Math.max(uno.appoggio, altro.appoggio),
});

/** @returns what a work gives, with the most that a folder took of each kind while it went on. */
export async function discoDurante<T>(
  cartella: string,
  lavoro: () => Promise<T>,
): Promise<readonly [T, Disco]> {
  let massimo = await occupato(cartella);
  let ultimo = Promise.resolve();
  const guarda = setInterval(() => {
    ultimo = ultimo.then(async () => {
      massimo = massimi(massimo, await occupato(cartella));
    });
  }, ognuno);
  try {
    const esito = await lavoro();
    await ultimo;
    return [esito, massimi(massimo, await occupato(cartella))];
  } finally {
    clearInterval(guarda);
  }
}

/** Free bytes where a folder is. */
export async function libero(cartella: string): Promise<number> {
  const { bavail, bsize } = await statfs(cartella);
  return bavail * bsize;
}

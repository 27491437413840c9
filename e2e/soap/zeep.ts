import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** Debian's own interpreter is where its packages are; another Python may come first in PATH. */
const python = ['python3', '/usr/bin/python3'].find(
  (programma) => spawnSync(programma, ['-c', 'import zeep'], { stdio: 'ignore' }).status === 0,
);
if (python === undefined)
  process.stdout.write(
    'zeep: SKIPPED, the second SOAP toolkit is not here; install the package python3-zeep\n',
  );
export const zeepPresente = python !== undefined;

const Detto = z.object({
  busta: z.string().optional(),
  valore: z.unknown().optional(),
  errore: z.string().optional(),
});

/** A SOAP toolkit written by others, in another language, that knows only the WSDL at these addresses. */
export interface Zeep {
  /** The operations it found, by address of the WSDL. */
  readonly operazioni: Readonly<Record<string, readonly string[]>>;
  /** The envelope it writes. @throws when it cannot be written with these values. */
  busta(wsdl: string, operazione: string, valore: object): Promise<string>;
  /** What it reads in an answer. @throws for a fault. */
  legge(wsdl: string, operazione: string, risposta: { stato: number; testo: string }): Promise<unknown>;
  chiudi(): Promise<void>;
}

/** @param autorita file of the certificate authority that the addresses answer under. */
export async function avviaZeep(autorita: string, wsdl: readonly string[]): Promise<Zeep> {
  const processo = spawn(
    python ?? 'python3',
    [join(import.meta.dirname, 'straniero.py'), autorita, ...wsdl],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const righe = createInterface(processo.stdout)[Symbol.asyncIterator]();
  const prossima = async (): Promise<unknown> => {
    const { value, done } = await righe.next();
    if (done === true) throw new Error('zeep has stopped');
    return JSON.parse(value);
  };
  const chiedi = async (cosa: object): Promise<z.infer<typeof Detto>> => {
    processo.stdin.write(`${JSON.stringify(cosa)}\n`);
    const detto = Detto.parse(await prossima());
    if (detto.errore !== undefined) throw new Error(detto.errore);
    return detto;
  };
  return {
    operazioni: z.record(z.string(), z.array(z.string())).parse(await prossima()),
    busta: async (dove, operazione, valore) => (await chiedi({ wsdl: dove, operazione, valore })).busta ?? '',
    legge: async (dove, operazione, { stato, testo }) =>
      (await chiedi({ wsdl: dove, operazione, stato, risposta: testo })).valore,
    chiudi: async () => {
      processo.stdin.end();
      await once(processo, 'exit');
    },
  };
}

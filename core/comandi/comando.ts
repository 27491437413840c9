import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Sorgente } from '../db/apri.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { cartellaPredefinita } from '../opzioni.ts';

/** What is done on the register's database from the machine where it is, without the faces (`sportello core …`). */
export interface ComandoCore {
  readonly nome: string;
  readonly riassunto: string;
  readonly uso: string;
  /** @returns what the process ends with. @throws ErroreAvvio with cause and remedy. */
  esegui(argomenti: readonly string[], fuori: Fuori): Promise<number>;
}

/** The outside of a command, so that a test can stand there. */
export interface Fuori {
  readonly ambiente: NodeJS.ProcessEnv;
  /** Standard output: only what another program may want to read. */
  readonly scrivi: (testo: string) => void;
  /** Standard error: everything for the person. */
  readonly avvisa: (testo: string) => void;
  /** Asks the person who is at the terminal; left out, nobody is there. */
  readonly chiedi?: (domanda: string) => Promise<string>;
}

/** Options that every command has: which database. */
export const opzioniDatabase = {
  dati: { type: 'string' },
  'database-url': { type: 'string' },
} as const;

export const usoDatabase = `  --dati CARTELLA         dove stanno i dati del registro
  --database-url URL      PostgreSQL da usare al posto di quello incluso (o variabile DATABASE_URL)`;

/** Which register: one that is there, none is made. @throws ErroreAvvio when there is none. */
export function sorgente(
  valori: { readonly dati?: string | undefined; readonly 'database-url'?: string | undefined },
  ambiente: NodeJS.ProcessEnv,
): Sorgente {
  const url = valori['database-url'] ?? ambiente['DATABASE_URL'];
  if (url) return { url };
  const dati = valori.dati ?? cartellaPredefinita(ambiente);
  if (!existsSync(join(dati, 'postgres')))
    throw new ErroreAvvio(`In ${dati} non c’è un registro.`, 'Indica la sua cartella con --dati.');
  return { dati };
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { apriDatabase, type Database } from '../db/apri.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { sorgente } from './comando.ts';

type Opzioni = NonNullable<ParseArgsConfig['options']>;
/** What was said, option by option, and the words beside them. */
export type Lette<C extends Opzioni> = ReturnType<
  typeof parseArgs<{ args: string[]; strict: true; allowPositionals: true; options: C }>
>;

/** @throws ErroreAvvio with the use of the command when an option is not one of its own. */
export function leggiOpzioni<C extends Opzioni>(
  argomenti: readonly string[],
  options: C,
  uso: string,
): Lette<C> {
  try {
    return parseArgs({ args: [...argomenti], strict: true, allowPositionals: true, options });
  } catch (errore) {
    throw new ErroreAvvio('Una delle opzioni non è prevista.', uso, { cause: errore });
  }
}

/** The register that is there, for as long as something is done with it; none is made. */
export async function conRegistro<T>(
  valori: { readonly dati?: string | undefined; readonly 'database-url'?: string | undefined },
  ambiente: NodeJS.ProcessEnv,
  fai: (database: Database) => Promise<T>,
): Promise<T> {
  const dove = sorgente(valori, ambiente);
  if ('dati' in dove && !existsSync(join(dove.dati, 'postgres')))
    throw new ErroreAvvio(`In ${dove.dati} non c’è un registro.`, 'Indica la sua cartella con --dati.');
  const database = await apriDatabase(dove);
  try {
    return await fai(database);
  } finally {
    await database.chiudi();
  }
}

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { apriDatabase, type Database, type Sorgente } from '../db/apri.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { opzioneRifiutata } from '../opzioni-rifiutate.ts';

type Opzioni = NonNullable<ParseArgsConfig['options']>;
/** What was said, option by option, and the words beside them. */
type Lette<C extends Opzioni> = ReturnType<
  typeof parseArgs<{ args: string[]; strict: true; allowPositionals: true; options: C }>
>;

/** @throws ErroreAvvio with the use of the command when an option is not one of its own. */
export function leggiArgomenti<C extends Opzioni>(
  argomenti: readonly string[],
  options: C,
  uso: string,
): Lette<C> {
  try {
    return parseArgs({ args: [...argomenti], strict: true, allowPositionals: true, options });
  } catch (errore) {
    throw opzioneRifiutata(errore, Object.keys(options), uso);
  }
}

/** As above, of a command that takes no words. */
export function leggiOpzioni<C extends Opzioni>(
  argomenti: readonly string[],
  options: C,
  uso: string,
): Lette<C>['values'] {
  const { values, positionals } = leggiArgomenti(argomenti, options, uso);
  const [altro] = positionals;
  if (altro !== undefined) throw new ErroreAvvio(`«${altro}» è di troppo.`, uso);
  return values;
}

/** The register, for as long as something is done with it. */
export async function conRegistro<T>(dove: Sorgente, fai: (database: Database) => Promise<T>): Promise<T> {
  const database = await apriDatabase(dove);
  try {
    return await fai(database);
  } finally {
    await database.chiudi();
  }
}

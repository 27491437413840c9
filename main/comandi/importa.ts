import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ancoreDi, casaDati, leggiConfigurazione } from '../configurazione.ts';
import { importa } from '../installazione/importa.ts';
import type { ContestoComando } from './index.ts';

/** @returns undefined: it was not said how to be used. */
export async function importaDaFile(
  argomenti: readonly string[],
  contesto: ContestoComando,
): Promise<number | undefined> {
  const { positionals } = parseArgs({ args: [...argomenti], strict: true, allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return undefined;
  const casa = casaDati(contesto.ambiente);
  const letta = leggiConfigurazione(casa);
  if (!letta.ok) {
    contesto.avvisa(`${letta.errore.messaggio}\n${letta.errore.rimedio}`);
    return 2;
  }
  if (!existsSync(file)) {
    contesto.avvisa(`Il file ${file} non c’è.`);
    return 2;
  }
  const password = contesto.leggiIngresso().replace(/\r?\n$/, '');
  const dove = { casa, ancore: ancoreDi(letta.valore, casa), adesso: Date.now() };
  const esito = await importa(dove, readFileSync(file), password);
  if (!esito.ok) {
    contesto.avvisa(`${esito.errore.messaggio}\n${esito.errore.rimedio}`);
    return 1;
  }
  const { idPostazione } = esito.valore;
  contesto.scrivi(`${idPostazione}\n`);
  contesto.avvisa(
    `Questa macchina è la postazione ${idPostazione}. Distruggi il file e la password, poi apri lo sportello.`,
  );
  return 0;
}

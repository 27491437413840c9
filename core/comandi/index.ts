import { ErroreAvvio } from '../errore-avvio.ts';
import { agenziaEntrate } from './agenzia-entrate.ts';
import { audit } from './audit.ts';
import { certificati } from './certificati.ts';
import { cerimonia } from './cerimonia.ts';
import type { ComandoCore, Fuori } from './comando.ts';
import { configurazione } from './configurazione.ts';
import { conservazione } from './conservazione.ts';
import { enti } from './enti.ts';
import { subentro } from './subentro.ts';
import { tabelle } from './tabelle.ts';
import { verifica } from './verifica.ts';

/** One entry per command: each is a file of this folder. */
export const comandi: readonly ComandoCore[] = [
  verifica,
  audit,
  conservazione,
  subentro,
  certificati,
  agenziaEntrate,
  tabelle,
  enti,
  cerimonia,
  configurazione,
];

export const usoComandi = comandi.map(({ nome, riassunto }) => `  ${nome.padEnd(24)}${riassunto}`).join('\n');

/**
 * A command on the register, when the first word is one.
 * @returns what the process ends with: 0 done, 1 something is wrong, 2 it could not be done; undefined: no command, the
 * core is to be started.
 */
export async function comanda(
  [primo, ...altri]: readonly string[],
  fuori: Fuori,
): Promise<number | undefined> {
  const comando = comandi.find(({ nome }) => nome === primo);
  if (!comando) return undefined;
  if (altri.some((parola) => ['--aiuto', '--help', '-h'].includes(parola))) {
    fuori.scrivi(`${comando.uso}\n`);
    return 0;
  }
  try {
    return await comando.esegui(altri, fuori);
  } catch (errore) {
    if (!(errore instanceof ErroreAvvio)) throw errore;
    fuori.avvisa(`${errore.message}\n${errore.rimedio}`);
    return 2;
  }
}

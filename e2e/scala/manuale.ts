import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manuale = join(import.meta.dirname, '..', '..', 'docs', 'manuale-amministratore.md');

/** Arguments of the one command of the administrator's manual that begins with this program, quotes undone. */
export function comandoDelManuale(programma: string): readonly string[] {
  const righe = readFileSync(manuale, 'utf8')
    .split('\n')
    .filter((riga) => riga.startsWith(`runuser -u postgres -- ${programma} `));
  const [riga, ...altre] = righe;
  if (riga === undefined || altre.length > 0)
    throw new Error(`the manual has ${righe.length} commands ${programma} instead of one`);
  const parole = riga.slice(riga.indexOf(`${programma} `) + programma.length + 1);
  return [...parole.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, fraVirgolette, nuda]) => fraVirgolette ?? nuda ?? '',
  );
}

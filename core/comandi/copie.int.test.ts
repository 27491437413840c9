import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import { apriDatabase, type Database } from '../db/apri.ts';
import { cartellaDiProva } from '../db/prova.ts';

/** The commands of a chapter of the manual, as they are written there. */
function blocco(titolo: string): string {
  const manuale = join(import.meta.dirname, '../../docs/manuale-amministratore.md');
  const capitolo = readFileSync(manuale, 'utf8').split(`### ${titolo}\n`)[1] ?? '';
  const trovato = /```sh\n([^]*?)```/.exec(capitolo)?.[1];
  if (trovato === undefined) throw new Error(`the chapter «${titolo}» has no commands`);
  return trovato;
}

describe('the commands of the manual for copies', () => {
  it('bring the whole register back as it was, and the controls that follow find it good', async () => {
    const radice = cartellaDiProva();
    onTestFinished(() => {
      rmSync(radice, { recursive: true, force: true });
    });
    const programmi = join(radice, 'bin');
    mkdirSync(join(radice, 'copie'), { recursive: true });
    mkdirSync(programmi);
    const sportello = join(import.meta.dirname, '../../cliente/sportello.mjs');
    const qui = {
      systemctl: 'true',
      // Here one user does everything.
      runuser: 'shift 3; exec "$@"',
      sportello: `exec "${process.execPath}" "${sportello}" "$@"`,
    };
    for (const [nome, corpo] of Object.entries(qui))
      writeFileSync(join(programmi, nome), `#!/bin/sh\n${corpo}\n`, { mode: 0o755 });
    const esegui = (titolo: string): string =>
      execFileSync(
        '/bin/sh',
        [
          '-ec',
          blocco(titolo)
            .replaceAll('/var/lib/sportello', join(radice, 'sportello'))
            .replaceAll('/var/backups', join(radice, 'copie')),
        ],
        {
          env: {
            ...{ PATH: `${programmi}:/usr/bin:/bin`, SPORTELLO_HOME: join(radice, 'sportello') },
          },
          encoding: 'utf8',
        },
      );
    const suo = { dati: join(radice, 'sportello', 'core') };
    const conSuo = async <T>(fai: (database: Database) => Promise<T>): Promise<T> => {
      const database = await apriDatabase(suo);
      return fai(database).finally(() => database.chiudi());
    };
    await conSuo(({ applicazione }) =>
      creaCensimento(applicazione).registraEnte({ codice: 'PRIMA1', nome: 'Ente', siglaProvincia: 'RM' }),
    );
    esegui('Copia di sicurezza');
    rmSync(join(suo.dati, 'postgres', 'base'), { recursive: true });
    esegui('Ripristino');
    const enti = conSuo(({ applicazione }) => applicazione.selectFrom('ente').select('codice').execute());
    expect(await enti).toEqual([{ codice: 'PRIMA1' }]);
  }, 180_000);
});

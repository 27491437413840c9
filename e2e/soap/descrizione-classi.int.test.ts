import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descrizione, famiglie, fileNostri } from './nostri.ts';

const esegui = promisify(execFile);

/** Programs that make classes of a WSDL, as software houses do before anything else. */
const generatori = [
  {
    nome: 'wsimport (Java)',
    pacchetto: 'jaxws',
    presente: ['wsimport', '-version'],
    // In one package, where two types of the same name cannot be.
    comando: (wsdl: string, dove: string) => [
      'wsimport',
      '-quiet',
      '-Xnocompile',
      '-p',
      'it.prova',
      '-d',
      dove,
      wsdl,
    ],
  },
  {
    nome: 'wsdl2h (C++)',
    pacchetto: 'gsoap',
    presente: ['wsdl2h', '-V'],
    comando: (wsdl: string, dove: string) => ['wsdl2h', '-o', join(dove, 'servizio.h'), wsdl],
  },
].map((uno) => ({ ...uno, qui: !spawnSync(uno.presente[0] ?? '', uno.presente.slice(1)).error }));

for (const { nome, pacchetto } of generatori.filter(({ qui }) => !qui))
  process.stdout.write(`descrizione: SKIPPED ${nome}, not here; install the package ${pacchetto}\n`);

let cartella: string;
beforeAll(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-wsdl-'));
  for (const [nome, byte] of fileNostri) writeFileSync(join(cartella, nome), byte);
  for (const famiglia of famiglie)
    writeFileSync(
      join(cartella, `${famiglia.codice}.wsdl`),
      descrizione.wsdl(famiglia, 'https://core.example/x', (nome) => nome),
    );
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});

describe.each(generatori)('$nome', ({ nome, qui, comando }) => {
  it.skipIf(!qui)(
    'makes classes of every family',
    async () => {
      for (const { codice } of famiglie) {
        const dove = mkdtempSync(join(cartella, `${codice}-`));
        const [programma = '', ...argomenti] = comando(join(cartella, `${codice}.wsdl`), dove);
        const { stdout, stderr } = await esegui(programma, argomenti);
        expect(`${stdout}${stderr}`).not.toMatch(/error/i);
        expect(readdirSync(dove).length).toBeGreaterThan(0);
      }
      process.stdout.write(`descrizione: ${nome} made classes of ${famiglie.length} WSDLs\n`);
    },
    300_000,
  );
});

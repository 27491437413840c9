import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ForkOptions } from 'electron';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { avviaFiglioElectron, avviaProcessoElectron, type Fork } from './electron-processi.ts';

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-utility-'));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

/** A utility process that notes how it was started and what it was told. */
function forkFinto() {
  const noto = {
    file: '',
    argomenti: [] as string[],
    opzioni: {} as ForkOptions,
    detti: [] as unknown[],
    ucciso: false,
  };
  const processo = Object.assign(new EventEmitter(), {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    postMessage: (messaggio: unknown) => noto.detti.push(messaggio),
    kill: () => (noto.ucciso = true),
  });
  const fork = ((file: string, argomenti: string[], opzioni: ForkOptions) => {
    Object.assign(noto, { file, argomenti, opzioni });
    return processo;
  }) as unknown as Fork;
  return { fork, noto, processo };
}

it('runs the built core behind the adapter, keeps what it writes, and lets it go in good manners', async () => {
  const { fork, noto, processo } = forkFinto();
  const giornale = join(cartella, 'giornale.log');
  const richiesta = {
    file: '/desk/core/index.ts',
    argomenti: ['--dati', '/d'],
    ambiente: { PATH: '/bin' },
    giornale,
  };
  const core = avviaProcessoElectron(fork)(richiesta);
  expect(noto.file).toMatch(/electron-figlio\.js$/);
  expect(noto.argomenti).toEqual(['/desk/core/index.js', '--dati', '/d']);
  expect(noto.opzioni.env).toEqual({ PATH: '/bin' });
  const messaggi: unknown[] = [];
  core.suMessaggio((messaggio) => messaggi.push(messaggio));
  processo.emit('message', { tipo: 'pronto' });
  processo.stderr.write('una riga\n');
  await expect.poll(() => readFileSync(giornale, 'utf8')).toBe('una riga\n');
  core.congeda();
  let uscito = false;
  core.suUscita(() => (uscito = true));
  processo.emit('exit', 0);
  expect([messaggi, noto.detti, uscito]).toEqual([[{ tipo: 'pronto' }], [{ tipo: 'congedo' }], true]);
});

it('gives the PKCS#11 module files that are outside the archive', () => {
  const { fork, noto } = forkFinto();
  const ambiente = { OPENSC_CONF: '/opt/app.asar/out/main/native/token/opensc.conf' };
  const figlio = avviaFiglioElectron(fork)(
    '/opt/app.asar/out/main/native/token/figlio.ts',
    ['m.so'],
    ambiente,
  );
  expect(noto.opzioni.env).toEqual({
    OPENSC_CONF: '/opt/app.asar.unpacked/out/main/native/token/opensc.conf',
  });
  figlio.uccidi();
  expect(noto.ucciso).toBe(true);
});

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Chiavi } from './chiavi.ts';
import { argomentiFinestra, trovaBrowser } from './finestra.ts';
import { scegliGuscio } from './scegli.ts';
import { fileXauthority } from './schermo.ts';

let radice: string;
beforeEach(() => {
  radice = mkdtempSync(join(tmpdir(), 'sportello-avvio-'));
});
afterEach(() => {
  rmSync(radice, { recursive: true, force: true });
});

function eseguibile(percorso: string): string {
  const intero = join(radice, percorso);
  mkdirSync(dirname(intero), { recursive: true });
  writeFileSync(intero, '#!/bin/sh\n');
  chmodSync(intero, 0o755);
  return intero;
}

describe('the browser', () => {
  it('is the best of those installed, or the one asked for', () => {
    expect(trovaBrowser({ PATH: radice })).toBeUndefined();
    const chrome = eseguibile('google-chrome');
    expect(trovaBrowser({ PATH: radice })).toBe(chrome);
    const chromium = eseguibile('chromium');
    expect(trovaBrowser({ PATH: radice })).toBe(chromium);
    const scelto = eseguibile('altrove/mio');
    expect(trovaBrowser({ PATH: radice, SPORTELLO_BROWSER: scelto })).toBe(scelto);
    expect(trovaBrowser({ PATH: radice, SPORTELLO_BROWSER: join(radice, 'assente') })).toBeUndefined();
  });

  it('opens the page alone, in a profile of its own, and keeps its sandbox unless it cannot', () => {
    const argomenti = argomentiFinestra('http://127.0.0.1:1/?k=a', '/casa/finestra', false);
    expect(argomenti).toContain('--app=http://127.0.0.1:1/?k=a');
    expect(argomenti).toContain('--user-data-dir=/casa/finestra');
    expect(argomenti).toContain('--disable-background-networking');
    expect(argomenti).not.toContain('--no-sandbox');
    expect(argomentiFinestra('', '', true)).toContain('--no-sandbox');
  });
});

describe('the shell', () => {
  it('is the browser where Electron has no binary, or was not built', () => {
    expect(scegliGuscio(radice, {})).toEqual({ tipo: 'browser' });
    writeFileSync(join(dirname(eseguibile('node_modules/electron/dist/electron')), 'version'), '45');
    expect(scegliGuscio(radice, {})).toEqual({ tipo: 'browser' });
  });

  it.runIf(process.platform === 'linux')(
    'is Electron where it can be, unless the browser is asked for',
    () => {
      eseguibile('out/main/main/shell/electron.js');
      const binario = eseguibile('altrove/electron');
      writeFileSync(join(radice, 'altrove', 'version'), '45');
      const ambiente = { ELECTRON_OVERRIDE_DIST_PATH: join(radice, 'altrove') };
      expect(scegliGuscio(radice, ambiente)).toEqual({ tipo: 'electron', eseguibile: binario });
      expect(scegliGuscio(radice, { ...ambiente, SPORTELLO_GUSCIO: 'browser' })).toEqual({ tipo: 'browser' });
    },
  );
});

describe('launch keys', () => {
  it('are good once, and for ten minutes', () => {
    let adesso = 0;
    const chiavi = new Chiavi(() => adesso);
    const [prima, seconda] = [chiavi.nuova(), chiavi.nuova()];
    expect(chiavi.riconosce(chiavi.scambia(prima))).toBe(true);
    expect(chiavi.scambia(prima)).toBeUndefined();
    adesso = 10 * 60_000 + 1;
    expect(chiavi.scambia(seconda)).toBeUndefined();
    expect([chiavi.riconosce(prima), chiavi.riconosce(undefined), chiavi.riconosce('')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

const conXauth = (() => {
  try {
    execFileSync('xauth', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

it.runIf(conXauth)('writes an authority file that X programs read', () => {
  const file = join(radice, 'Xauthority');
  writeFileSync(file, fileXauthority(Buffer.from('00112233445566778899aabbccddeeff', 'hex')));
  const elenco = execFileSync('xauth', ['-f', file, 'list'], { encoding: 'utf8' });
  expect(elenco).toContain('MIT-MAGIC-COOKIE-1  00112233445566778899aabbccddeeff');
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, expect, it } from 'vitest';
import applicaFusibili, { eseguibile } from './applica-fusibili.ts';
import { fusibili } from './fusibili.ts';

let appOutDir: string;
beforeEach(() => {
  appOutDir = mkdtempSync(join(tmpdir(), 'sportello-fusibili-'));
});
afterEach(() => {
  rmSync(appOutDir, { recursive: true, force: true });
});

/** Where Electron keeps its fuses: sentinel, version 1, how many, then one character each. */
function binario(quanti: number): Buffer {
  const testa = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, quanti])]);
  return Buffer.concat([Buffer.from('\x7fELF'), testa, Buffer.from('1'.repeat(quanti)), Buffer.alloc(16)]);
}

const imballato = (electronPlatformName: string) => ({
  ...{ appOutDir, electronPlatformName },
  packager: { appInfo: { productFilename: 'Sportello' }, executableName: 'sportello' },
});

it('decides on every fuse, and writes all of them in the packed executable', async () => {
  const tutti = Object.values(FuseV1Options).filter((valore) => typeof valore === 'number');
  expect(Object.keys(fusibili).map(Number).sort()).toEqual([...tutti].sort());
  writeFileSync(join(appOutDir, 'sportello'), binario(tutti.length));
  await applicaFusibili(imballato('linux'));
  const scritti = await getCurrentFuseWire(join(appOutDir, 'sportello'));
  for (const quale of tutti as FuseV1Options[]) {
    expect(String.fromCharCode(Number(scritti[quale]))).toBe(fusibili[quale] ? '1' : '0');
  }
});

it('does not let the executable be used as Node, nor load other code than what was packed', () => {
  expect(fusibili[FuseV1Options.RunAsNode]).toBe(false);
  expect(fusibili[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(false);
  expect(fusibili[FuseV1Options.EnableNodeCliInspectArguments]).toBe(false);
  expect(fusibili[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
});

it('refuses an Electron with a fuse that nobody has decided on', async () => {
  writeFileSync(join(appOutDir, 'sportello'), binario(9));
  await expect(applicaFusibili(imballato('linux'))).rejects.toThrow();
  expect(readFileSync(join(appOutDir, 'sportello'), 'latin1')).toContain('111111111');
});

it('finds the executable of each system', () => {
  mkdirSync(appOutDir, { recursive: true });
  expect(eseguibile(imballato('darwin'))).toBe(join(appOutDir, 'Sportello.app/Contents/MacOS/Sportello'));
  expect(eseguibile(imballato('win32'))).toBe(join(appOutDir, 'Sportello.exe'));
});

import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';
import { CopiaBozze } from './copia.ts';

const operatore = 'a'.repeat(32);
let cartella: string;
const file = (): string => join(cartella, `${operatore}.copia`);
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-copia-'));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

function riga(id: string, tempo: number, peso = 12): RigaCopiata {
  return {
    ...{ tavola: 'bozze', id, tempo, scritta: tempo },
    iv: Buffer.alloc(12, tempo).toString('base64'),
    dati: Buffer.alloc(peso, tempo).toString('base64'),
  };
}

it('gives after a restart the last of each record, without those taken away', () => {
  const copia = new CopiaBozze(cartella);
  copia.scrivi(operatore, [riga('a', 1), riga('b', 1)], []);
  copia.scrivi(operatore, [riga('a', 2)], [{ tavola: 'bozze', id: 'b' }]);
  expect(new CopiaBozze(cartella).leggi(operatore)).toEqual([riga('a', 2)]);
  expect(copia.leggi('b'.repeat(32))).toEqual([]);
});

it('loses only the line that a power cut broke, also when others follow it', () => {
  const copia = new CopiaBozze(cartella);
  copia.scrivi(operatore, [riga('a', 1)], []);
  copia.scrivi(operatore, [riga('b', 1)], []);
  truncateSync(file(), statSync(file()).size - 10);
  copia.scrivi(operatore, [riga('c', 1)], []);
  appendFileSync(file(), '{"tavola":"bozze"');
  expect(copia.leggi(operatore)).toEqual([riga('a', 1), riga('c', 1)]);
});

it('does not grow with how often a draft is saved', () => {
  const copia = new CopiaBozze(cartella);
  for (let volta = 1; volta <= 60; volta++) copia.scrivi(operatore, [riga('a', volta, 300_000)], []);
  expect(statSync(file()).size).toBeLessThan(10 * 1024 * 1024);
  expect(copia.leggi(operatore)).toEqual([riga('a', 60, 300_000)]);
});

it('leaves nothing on the disk of what is taken away, and no file when nothing is left', () => {
  const copia = new CopiaBozze(cartella);
  const scartata = riga('b', 7);
  copia.scrivi(operatore, [riga('a', 1), scartata, riga('c', 3)], []);
  copia.scrivi(operatore, [], [{ tavola: 'bozze', id: 'b' }]);
  expect(readFileSync(file(), 'utf8')).not.toContain(scartata.dati);
  expect(copia.leggi(operatore)).toEqual([riga('a', 1), riga('c', 3)]);
  writeFileSync(`${file()}.nuovo`, 'as a power cut left it');
  copia.scrivi(
    operatore,
    [],
    ['a', 'c'].map((id) => ({ tavola: 'bozze', id })),
  );
  expect(existsSync(file())).toBe(false);
  expect(existsSync(`${file()}.nuovo`)).toBe(false);
  expect(copia.leggi(operatore)).toEqual([]);
});

it('takes away from a heavy file when half of it is gone', () => {
  const copia = new CopiaBozze(cartella);
  const tutte = ['a', 'b', 'c', 'd'].map((id, i) => riga(id, i + 1, 500_000));
  copia.scrivi(operatore, tutte, []);
  const intero = statSync(file()).size;
  copia.scrivi(operatore, [], [{ tavola: 'bozze', id: 'a' }]);
  expect(statSync(file()).size).toBeGreaterThanOrEqual(intero);
  copia.scrivi(operatore, [], [{ tavola: 'bozze', id: 'b' }]);
  expect(statSync(file()).size).toBeLessThan(0.6 * intero);
  expect(copia.leggi(operatore)).toEqual(tutte.slice(2));
});

it('keeps only what holds once an archive is opened, and writes nothing when it is so already', () => {
  const prima = new CopiaBozze(cartella);
  prima.scrivi(operatore, [riga('a', 1), riga('c', 3)], []);
  prima.scrivi(operatore, [riga('a', 2)], []);
  appendFileSync(file(), JSON.stringify({ tavola: 'bozze', id: 'c', tolta: true }));
  const copia = new CopiaBozze(cartella);
  expect(copia.leggi(operatore)).toEqual([riga('a', 2)]);
  copia.riordina(operatore);
  expect(readFileSync(file(), 'utf8').trim()).toBe(JSON.stringify(riga('a', 2)));
  const { ino } = statSync(file());
  expect(copia.leggi(operatore)).toEqual([riga('a', 2)]);
  copia.riordina(operatore);
  expect(statSync(file()).ino).toBe(ino);
});

it.skipIf(process.platform === 'win32')('is readable by this person alone', () => {
  new CopiaBozze(cartella).scrivi(operatore, [riga('a', 1)], []);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readFileSync(file(), 'utf8')).toContain('"id":"a"');
});

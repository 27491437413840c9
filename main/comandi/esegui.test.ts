import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { comandiArchivio } from '#native/identity/archivi.ts';
import { eseguiInFila } from './esegui.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-esegui-'));
const finto = join(cartella, 'certutil');
const argomenti = join(cartella, 'argomenti');
let detto: string[] = [];
beforeEach(() => {
  detto = [];
  rmSync(argomenti, { force: true });
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});

/** A program in the place of certutil, that writes down how it was called. */
function fai(...righe: string[]): void {
  writeFileSync(finto, ['#!/bin/sh', `printf '%s\\n' "$@" > '${argomenti}'`, ...righe, ''].join('\n'));
  chmodSync(finto, 0o700);
}

/** The commands for Windows, with that program for certutil. */
function importa(): number {
  const cosa = { p12: 'C:\\dati\\postazione.p12', nss: '', nuovo: false };
  const comandi = comandiArchivio('windows', cosa).map(([, ...suoi]) => [finto, ...suoi]);
  return eseguiInFila(comandi, { avvisa: (testo) => detto.push(testo) });
}

describe.skipIf(process.platform === 'win32')('a program of the system', () => {
  it('that refuses where it writes everything, as certutil of Windows does, is quoted with its reason', () => {
    fai(
      `echo 'CertUtil: -importPFX comando NON RIUSCITO: 0x80070056 (WIN32: 86)'`,
      `echo 'CertUtil: La password di rete non è corretta.'`,
      'exit 86',
    );
    expect(importa()).toBe(1);
    expect(readFileSync(argomenti, 'utf8').trim().split('\n')).toEqual([
      ...['-user', '-importPFX', 'My', 'C:\\dati\\postazione.p12', 'NoExport'],
    ]);
    expect(detto).toEqual([
      `${finto} ha rifiutato: CertUtil: -importPFX comando NON RIUSCITO: 0x80070056 (WIN32: 86) – CertUtil: La password di rete non è corretta. – codice 86`,
    ]);
  });

  it('that refuses on the error channel is quoted too, and one that says nothing by its code', () => {
    fai('echo scritto; echo perché >&2; exit 3');
    expect(importa()).toBe(1);
    expect(detto.at(-1)).toBe(`${finto} ha rifiutato: perché – scritto – codice 3`);
    fai('exit 4');
    importa();
    expect(detto.at(-1)).toBe(`${finto} ha rifiutato: codice 4`);
  });

  it('that did it leaves nothing to say; the ones after one that refused do not begin', () => {
    fai('echo fatto');
    expect(importa()).toBe(0);
    expect(detto).toEqual([]);
    fai('exit 1');
    const mai = join(cartella, 'mai');
    expect(eseguiInFila([[finto], ['touch', mai]], { avvisa: () => undefined })).toBe(1);
    expect(existsSync(mai)).toBe(false);
  });

  it('that is not there is said by name', () => {
    expect(eseguiInFila([[join(cartella, 'assente')]], { avvisa: (testo) => detto.push(testo) })).toBe(2);
    expect(detto[0]).toContain('assente non c’è');
  });
});

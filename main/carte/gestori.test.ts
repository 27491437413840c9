import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Stampanti } from '#native/printer/index.ts';
import { gestoriCarte } from './gestori.ts';
import type { Personalizzatore } from './personalizzazione.ts';

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'lettere-'));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

it('writes no letter into a file once the desk has gone to a register of real people', async () => {
  let vere = false;
  const gestori = gestoriCarte({
    inoltra: () => () => Promise.reject(new Error('nothing is asked of the core')),
    personalizzatore: {
      primaMeta: () => ({ prima: { pin: '1234', puk: '8765' }, intestatario: 'ROSSI ANNA', ente: 'VINCI' }),
    } as unknown as Personalizzatore,
    stampanti: {} as Stampanti,
    cartella: () => cartella,
    senzaPersoneVere: () => !vere,
  });
  const scrivi = (seriale: string) => gestori['prefettura.stampaLettera']({ seriale, inFile: true });
  expect(await scrivi('AA0000001')).toMatchObject({ ok: true });
  vere = true;
  expect(await scrivi('AA0000002')).toMatchObject({ ok: false, errore: { tipo: 'file' } });
  expect(existsSync(join(cartella, 'lettera-AA0000001.pdf'))).toBe(true);
  expect(existsSync(join(cartella, 'lettera-AA0000002.pdf'))).toBe(false);
});

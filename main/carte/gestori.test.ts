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
    personalizza: () => true,
    senzaPersoneVere: () => !vere,
  });
  const scrivi = (seriale: string) => gestori['prefettura.stampaLettera']({ seriale, inFile: true });
  expect(await scrivi('AA0000001')).toMatchObject({ ok: true });
  vere = true;
  expect(await scrivi('AA0000002')).toMatchObject({ ok: false, errore: { tipo: 'file' } });
  expect(existsSync(join(cartella, 'lettera-AA0000001.pdf'))).toBe(true);
  expect(existsSync(join(cartella, 'lettera-AA0000002.pdf'))).toBe(false);
});

it('keeps letters from whoever is at the desk after who made the cards', async () => {
  let prefettura = true;
  let dimenticate = 0;
  const gestori = gestoriCarte({
    inoltra: () => () => Promise.reject(new Error('nothing is asked of the core')),
    personalizzatore: {
      lettere: ['AA0000001'],
      primaMeta: () => ({ prima: { pin: '1234', puk: '8765' }, intestatario: 'ROSSI ANNA', ente: 'VINCI' }),
      dimentica: () => dimenticate++,
    } as unknown as Personalizzatore,
    stampanti: {} as Stampanti,
    cartella: () => cartella,
    personalizza: () => prefettura,
    senzaPersoneVere: () => true,
  });
  const seriale = 'AA0000001';
  expect(await gestori['prefettura.lettere']({})).toMatchObject({ valore: [seriale] });
  prefettura = false;
  const rifiuto = { ok: false, errore: { tipo: 'documento-sconosciuto' } };
  expect(await gestori['prefettura.lettere']({})).toMatchObject(rifiuto);
  expect(await gestori['prefettura.stampaLettera']({ seriale, inFile: true })).toMatchObject(rifiuto);
  expect(await gestori['prefettura.letteraChiusa']({ seriale })).toMatchObject(rifiuto);
  expect([existsSync(join(cartella, `lettera-${seriale}.pdf`)), dimenticate]).toEqual([false, 0]);
});

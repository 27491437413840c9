import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leggiLuoghi } from './luoghi.ts';

const cartella = mkdtempSync(join(tmpdir(), 'luoghi-'));
afterAll(() => rmSync(cartella, { recursive: true }));

describe('places file', () => {
  it('gives back its rows', () => {
    const file = join(cartella, 'luoghi.json');
    const righe = [{ tipo: 'stato', codice: '100', nome: 'ITALIA', dal: '1900-01-01', al: '9999-12-31' }];
    writeFileSync(file, JSON.stringify({ fonte: 'pacchetti', righe }));
    expect(leggiLuoghi(file)).toEqual(righe);
  });

  it('says how to make it when it is not there', () => {
    expect(() => leggiLuoghi(join(cartella, 'manca.json'))).toThrow(/node scripts\/luoghi\.ts/);
  });
});

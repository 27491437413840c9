import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { preparaCasa } from './casa.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'sportello-casa-'));
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});
const modo = (cartella: string): string => (statSync(cartella).mode & 0o777).toString(8);

it('is closed to everybody else', () => {
  preparaCasa(join(base, 'mia'), false);
  expect(modo(join(base, 'mia'))).toBe('700');
});

it('lets the user of the database pass, and no more, when root starts the core', () => {
  const casa = join(base, 'sua');
  preparaCasa(casa, true);
  expect(modo(casa)).toBe('711');
  chmodSync(casa, 0o700);
  preparaCasa(casa, true);
  expect(modo(casa)).toBe('711');
});

it('that cannot be is told, with what to do', () => {
  writeFileSync(join(base, 'file'), '');
  const esito = preparaCasa(join(base, 'file', 'casa'), false);
  expect(esito).toMatchObject({
    ok: false,
    errore: { rimedio: expect.stringMatching(/sola lettura/) as string },
  });
});

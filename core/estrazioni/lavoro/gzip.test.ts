import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Gzip } from './gzip.ts';

it('writes one file that every program opens, however many pieces', () => {
  const pezzi = ['CODICE;COGNOME\r\n', 'ÀÈ;NICCOLÒ\r\n'.repeat(5000), '', 'fine'];
  const gzip = new Gzip();
  const file = Buffer.concat([...pezzi.map((pezzo) => gzip.aggiungi(pezzo)), gzip.chiudi()]);
  expect(gunzipSync(file).toString()).toBe(pezzi.join(''));
  expect(file.length).toBeLessThan(2000);
});

it('writes an empty file when there is nothing', () => {
  expect(gunzipSync(new Gzip().chiudi())).toHaveLength(0);
});

it('lets a byte that changed be noticed', () => {
  const gzip = new Gzip();
  const file = Buffer.concat([gzip.aggiungi('una riga, poi un’altra'), gzip.chiudi()]);
  file[file.length - 8] = (file.at(-8) ?? 0) ^ 1;
  expect(() => gunzipSync(file)).toThrow(/check/);
});

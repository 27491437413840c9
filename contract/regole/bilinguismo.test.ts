import { describe, expect, it } from 'vitest';
import { controllaBilinguismo } from './bilinguismo.ts';
import { casiBilinguismo } from './casi-bilinguismo.ts';

function trova(provincia: string, idLingua: string): string[] {
  const comune = { nomeComune: 'COMUNE', siglaProvinciaIstat: provincia };
  const indirizzo = { cap: '00000', comune, toponimo: { denominazioneToponimo: 'ROMA' } };
  return controllaBilinguismo('altraLingua', [{ idLingua }], indirizzo).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('an address in another language', () => {
  it.each(casiBilinguismo)('%s: %s', (atteso, _quando, provincia, lingua) => {
    expect(trova(provincia, lingua)).toEqual([atteso]);
  });

  it.each([
    ['BZ', '2'],
    ['AO', '3'],
    ['ud', '4'],
    ['FI', '1'],
  ])('is allowed where the law has that language (%s, %s)', (provincia, lingua) => {
    expect(trova(provincia, lingua)).toEqual([]);
  });
});

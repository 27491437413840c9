import { expect, it } from 'vitest';
import { filtriIniziali, richiestaDi } from './filtri.ts';

it('si parte dalle registrazioni di oggi, o da tutte quelle di una persona', () => {
  expect(richiestaDi(filtriIniziali('2026-07-11'))).toEqual({
    dal: '2026-07-11',
    al: '2026-07-11',
    limite: 200,
  });
  expect(richiestaDi(filtriIniziali('2026-07-11', { soggetto: '6000000001' }))).toEqual({
    soggetto: '6000000001',
    limite: 200,
  });
});

it('un numero scritto vale in qualunque giorno', () => {
  const filtri = { ...filtriIniziali('2026-07-11'), numero: ' 10000000123 ', annullate: 'no' as const };
  expect(richiestaDi(filtri, '55')).toEqual({
    numero: '10000000123',
    annullate: false,
    dopo: '55',
    limite: 200,
  });
});

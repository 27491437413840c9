import { expect, it } from 'vitest';
import { filtriIniziali, richiestaDi } from './filtri.ts';

it('si parte dai certificati di oggi, o da tutti quelli di una persona', () => {
  expect(richiestaDi(filtriIniziali('2026-07-11'))).toEqual({
    ...{ dal: '2026-07-11', al: '2026-07-11', limite: 200 },
  });
  expect(richiestaDi(filtriIniziali('2026-07-11', '6000000001'))).toEqual({
    ...{ soggetto: '6000000001', limite: 200 },
  });
});

it('un numero scritto vale in qualunque giorno, e una lettera sola non cerca nessuno', () => {
  const filtri = { ...filtriIniziali('2026-07-11'), numero: ' 100 ', persona: 'm', stato: 'validi' as const };
  expect(richiestaDi(filtri, '55')).toEqual({ numero: '100', annullati: false, dopo: '55', limite: 200 });
});

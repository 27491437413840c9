import { expect, it } from 'vitest';
import { domandaDi } from './domanda.ts';

const vuoti = { dal: '', al: '', operatore: '', soggetto: '', tipo: '', esito: '' } as const;

it('asks for today when no days are written, and leaves out what is half typed', () => {
  expect(domandaDi({ ...vuoti, operatore: 'DLLRNI', soggetto: '12x' }, '2026-07-11')).toEqual({
    dal: '2026-07-11',
    al: '2026-07-11',
  });
});

it('asks for all that is written, and for the page after', () => {
  const filtri = {
    ...{ dal: '2026-07-01', al: '2026-07-11', operatore: 'DLLRNI90P54G702D', soggetto: '12' },
    ...{ tipo: ' 3002 ', esito: 'rifiutato' as const },
  };
  expect(domandaDi(filtri, '2026-07-12', '99')).toEqual({ ...filtri, tipo: '3002', prima: '99' });
});

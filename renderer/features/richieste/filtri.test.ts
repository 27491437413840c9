import { describe, expect, it } from 'vitest';
import { filtriIniziali, giorniA, richiestaDi, urgenzaDi } from './filtri.ts';

describe('the filters of the inbox', () => {
  it('ask only for what was chosen', () => {
    expect(richiestaDi(filtriIniziali)).toEqual({ vista: 'da-fare' });
    expect(
      richiestaDi(
        {
          ...{
            vista: 'concluse',
            tipologia: '2',
            scadenza: 'prorogate',
            operatore: 'nessuno',
            ricordate: true,
          },
          ...{ testo: ' mart ', dal: '2026-07-01', al: '2026-07-31' },
        },
        '1000009',
      ),
    ).toEqual({
      ...{ vista: 'concluse', tipologia: '2', scadenza: 'prorogate', assegnata: 'nessuno', promemoria: true },
      ...{ testo: 'mart', dal: '2026-07-01', al: '2026-07-31', dopo: '1000009' },
    });
  });
  it('wait for enough of a name', () => {
    expect(richiestaDi({ ...filtriIniziali, testo: 'ma' })).toEqual({ vista: 'da-fare' });
  });
  it.each([
    ['2026-07-10', 'scaduta'],
    ['2026-07-11', 'vicina'],
    ['2026-07-16', 'vicina'],
    ['2026-07-17', 'lontana'],
  ])('a term on %s is %s on 11 July', (giorno, urgenza) => {
    expect(urgenzaDi(giorniA(giorno, '2026-07-11'))).toBe(urgenza);
  });
});

import { describe, expect, it } from 'vitest';
import { intruso, maiuscole, rimedia } from './caratteri.ts';

describe('character classes of names', () => {
  it.each([
    ['D’AMICO', "D'AMICO"],
    ['D`AMICO', "D'AMICO"],
    ['Niccolo\u0300', 'Niccolò'],
    ['ROSSI – BIANCHI', 'ROSSI - BIANCHI'],
    ['  DE   LUCA', 'DE LUCA'],
    ['A\u0092B', 'AB'],
  ])('mends %s', (scritto, atteso) => {
    expect(rimedia(scritto)).toBe(atteso);
    expect(intruso(rimedia(scritto), 'nomi')).toBeUndefined();
  });

  it.each(["D'AMICO", 'MÜLLER', 'ŞTEFAN', 'ĆOSIĆ', 'DE LUCA', 'ROSSI-BIANCHI'])('takes %s', (nome) => {
    expect(intruso(nome, 'nomi')).toBeUndefined();
  });

  it('asks before changing a letter of the name', () => {
    expect(intruso('ȘTEFAN', 'nomi')).toEqual({ carattere: 'Ș', proposta: 'ŞTEFAN' });
  });

  it.each([
    ['ROSSI2', '2'],
    ['ROSSI/BIANCHI', '/'],
    ['NGUYỄN', 'Ễ'],
  ])('says which character of %s cannot be sent', (nome, carattere) => {
    expect(intruso(nome, 'nomi')).toEqual({ carattere });
  });

  it('writes capitals and leaves what has none', () => {
    expect(maiuscole('niccolò d’amico')).toBe('NICCOLÒ D’AMICO');
    expect(maiuscole('weiß')).toBe('WEIß');
  });
});

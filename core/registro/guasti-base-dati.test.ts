import { describe, expect, it } from 'vitest';
import { ArrivatoPrima, dopoGuasto } from './guasti-base-dati.ts';

const conCodice = (code: string): Error => Object.assign(new Error('fault'), { code });

describe('what a fault of the database leaves of an operation', () => {
  it.each(['ECONNREFUSED', '57P03', '53300', '25006'])('%s: nothing was ever written', (codice) => {
    expect(dopoGuasto(conCodice(codice), false)).toBe('mai');
    expect(dopoGuasto(conCodice(codice), true)).toBe('mai');
  });

  it.each([
    conCodice('57P01'),
    conCodice('ECONNRESET'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
  ])('$message: a doubt only once writing had begun', (errore) => {
    expect(dopoGuasto(errore, false)).toBe('mai');
    expect(dopoGuasto(errore, true)).toBe('ignoto');
  });

  it.each([conCodice('23505'), conCodice('40001'), conCodice('40P01'), new ArrivatoPrima()])(
    '$code: somebody came first, and another look decides',
    (errore) => {
      expect(dopoGuasto(errore, true)).toBe('ripeti');
    },
  );

  it.each([conCodice('23503'), new Error('a bug'), 'no error at all'])('%s: not ours to judge', (errore) => {
    expect(dopoGuasto(errore, false)).toBe('ignoto');
  });
});

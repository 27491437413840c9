import { describe, expect, it } from 'vitest';
import { indirizziDi } from './primario.ts';

describe('the address of a server, or of several', () => {
  it.each([
    ['postgres://chi:parola@uno:5432/registro'],
    ['postgres://uno/registro?application_name=a,b'],
    ['postgres://chi:parola@%2Fvar%2Frun/registro'],
    ['postgres://[::1]:5432/registro'],
  ])('one: %s', (url) => {
    expect(indirizziDi(url)).toEqual([url]);
  });

  it('several, as libpq writes them, each with what is common to all', () => {
    expect(indirizziDi('postgresql://chi:p,a@uno:5432,due,[::1]:6000/registro?sslmode=require')).toEqual([
      'postgresql://chi:p,a@uno:5432/registro?sslmode=require',
      'postgresql://chi:p,a@due/registro?sslmode=require',
      'postgresql://chi:p,a@[::1]:6000/registro?sslmode=require',
    ]);
  });
});

import { expect, it } from 'vitest';
import { genereIndirizzo, normale } from './indirizzo-ip.ts';

it.each([
  ['151.100.20.7', 'pubblico'],
  ['2a01:4f8::1', 'pubblico'],
  ['192.168.1.4', 'privato'],
  ['10.0.0.1', 'privato'],
  ['172.16.0.1', 'privato'],
  ['172.31.255.255', 'privato'],
  ['172.32.0.1', 'pubblico'],
  ['100.64.0.1', 'privato'],
  ['127.0.0.1', 'privato'],
  ['239.1.1.1', 'privato'],
  ['fd00::1', 'privato'],
  ['fe80::1', 'privato'],
  ['::1', 'privato'],
  ['2001:db8::1', 'privato'],
  ['256.1.1.1', 'illeggibile'],
  ['10.0.0.0/8', 'illeggibile'],
  ['comune.example', 'illeggibile'],
  ['zz::1', 'illeggibile'],
])('%s: %s', (indirizzo, genere) => {
  expect(genereIndirizzo(indirizzo)).toBe(genere);
});

it.each([
  ['::ffff:151.100.20.7', '151.100.20.7'],
  ['151.100.20.7', '151.100.20.7'],
  ['2A01:04F8:0:0::1', '2a01:4f8::1'],
])('%s is %s', (scritto, uno) => {
  expect(normale(scritto)).toBe(uno);
});

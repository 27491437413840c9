import { expect, it } from 'vitest';
import { fuzz, scritto } from './fuzz.ts';

const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);

it('judges 20,000 damaged bodies without exception, hang or growth, and tells why each is refused', async () => {
  process.stdout.write(`fuzz: SEME=${seme}\n`);
  const bilancio = await fuzz({ casi: 20_000, seme });
  process.stdout.write(`${scritto(bilancio)}\n`);
  expect(bilancio.violazioni).toEqual([]);
  expect(bilancio.casi).toBe(20_000);
  expect(bilancio.heap.massimo).toBeLessThan(2 * bilancio.heap.prima + 20);
  // Not all damage is to the letter: the rules of the schema were reached too.
  expect(bilancio.accolti).toBeGreaterThan(500);
  expect(Object.keys(bilancio.rifiutati).length).toBeGreaterThan(8);
}, 300_000);

import { globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apriCasaDiProva, type CasaDiProva } from './casa-di-prova.ts';

let casa: CasaDiProva;
beforeAll(async () => {
  casa = await apriCasaDiProva();
});
afterAll(async () => {
  await casa.chiudi();
});

/** Where reality is not as written, and what was said there. */
const differenze = (detto: string): string[] =>
  detto.split('\n').filter((riga) => !riga.startsWith('  ✓') && /^\s/.test(riga));

const file = globSync('*.scenario', { cwd: import.meta.dirname }).sort();
/** What leaves the register as it found it can be played twice. */
const ancheSoap = ['cancellazione.scenario', 'iscrizione.scenario', 'residenza.scenario', 'scheda.scenario'];

describe('the scenarios of this folder go as written', () => {
  it.each([
    ...file.map((nome) => [nome, 'json'] as const),
    ...ancheSoap.map((nome) => [nome, 'soap'] as const),
  ])(
    '%s, %s',
    async (nome, faccia) => {
      const { codice, detto } = await casa.sportello('scenario', nome, '--continua', '--faccia', faccia);
      expect({ codice, differenze: differenze(detto) }, detto).toEqual({ codice: 0, differenze: [] });
    },
    300_000,
  );
});

it('stops at the first difference and says what was expected and what came, and where', async () => {
  const { codice, detto } = await casa.sportello('scenario', 'esempi/differenza.txt');
  expect(codice).toBe(1);
  expect(detto).toContain('differenza.txt:7');
  expect(detto).toContain('atteso: generalita.nome = ANNA');
  expect(detto).toContain('avuto:  generalita.nome = GIULIA');
  expect(detto).not.toContain('mai recitato');
});

it('says every defect of a file with its line, and plays nothing', async () => {
  const { codice, detto } = await casa.sportello('scenario', 'esempi/difetti.txt');
  expect(codice).toBe(2);
  expect(detto.match(/difetti\.txt:\d+/g)).toEqual([2, 3, 5, 6].map((riga) => `difetti.txt:${riga}`));
  expect(detto).toContain('«dataEvent» non c’è in datiDecesso.');
});

it('leaves a register in which everything agrees', async () => {
  expect(await casa.difetti()).toEqual([]);
});

import { expect, it } from 'vitest';
import { tieniInPiedi, type Vivo } from './in-piedi.ts';

/** Starts that go as listed, and what was done to what they started. */
function servitore(partenze: readonly ('bene' | 'male')[]) {
  const fatto: string[] = [];
  const cadute: (() => void)[] = [];
  const partite = partenze.map(() => Promise.withResolvers<undefined>());
  let volta = 0;
  const avvia = async (suCaduta: () => void): Promise<Vivo> => {
    const questa = volta++;
    partite[questa]?.resolve(undefined);
    if (partenze[questa] === 'male') throw new Error('the disk is full');
    cadute.push(suCaduta);
    return {
      ferma: async () => {
        fatto.push(`stopped ${questa}`);
      },
    };
  };
  return { avvia, fatto, partita: (quale: number) => partite[quale]?.promise, cade: () => cadute.at(-1)?.() };
}

it('starts again what fell, as many times as it takes, and stops the last one', async () => {
  const { avvia, fatto, partita, cade } = servitore(['bene', 'male', 'male', 'bene']);
  const vivo = await tieniInPiedi(avvia, () => fatto.push('fell'));
  cade();
  await partita(3);
  await vivo.ferma();
  expect(fatto).toEqual(['fell', 'stopped 3']);
});

it('says why the first start failed, and tries no other', async () => {
  const { avvia, fatto } = servitore(['male', 'bene']);
  await expect(tieniInPiedi(avvia, () => fatto.push('fell'))).rejects.toThrow('the disk is full');
  expect(fatto).toEqual([]);
});

it('starts nothing when it falls because it was stopped', async () => {
  const { avvia, fatto, cade } = servitore(['bene', 'bene']);
  const vivo = await tieniInPiedi(avvia, () => fatto.push('fell'));
  await vivo.ferma();
  cade();
  expect(fatto).toEqual(['stopped 0']);
});

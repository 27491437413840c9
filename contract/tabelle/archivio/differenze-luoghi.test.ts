import { expect, it } from 'vitest';
import type { RigaLuogo } from '#resources/luoghi.ts';
import { differenze, inRighe } from './differenze-luoghi.ts';

const comune = (nome: string, altro: Partial<RigaLuogo> = {}): RigaLuogo => ({
  ...{ tipo: 'comune', codice: '048050', nome, sigla: 'FI', codiceCatastale: 'M059' },
  ...{ dal: '1861-03-17', al: '9999-12-31' },
  ...altro,
});

it('tells which places another table adds, takes away or tells otherwise, whatever the postal codes', () => {
  const vinci = comune('VINCI', { cap: ['50059'] });
  const sparito = comune('SIGNA', { codiceCatastale: 'I728', codice: '048044' });
  const nuovo = comune('FIGLINE E INCISA VALDARNO', { codiceCatastale: 'M321', dal: '2014-01-01' });
  expect(differenze([vinci], [comune('VINCI')])).toEqual({ aggiunti: [], tolti: [], cambiati: [] });
  const cessato = comune('VINCI', { al: '2026-12-31' });
  const trovate = differenze([vinci, sparito], [cessato, nuovo]);
  expect(trovate).toEqual({
    ...{ aggiunti: [nuovo], tolti: [sparito] },
    cambiati: [{ prima: vinci, dopo: cessato }],
  });
  expect(inRighe(trovate)).toEqual([
    'In più: 1',
    '  + FIGLINE E INCISA VALDARNO (FI) 048050, dal 2014-01-01 al 9999-12-31',
    'In meno: 1',
    '  - SIGNA (FI) 048044, dal 1861-03-17 al 9999-12-31',
    'Cambiati: 1',
    '  ~ VINCI (FI) 048050, dal 1861-03-17 al 9999-12-31 → VINCI (FI) 048050, dal 1861-03-17 al 2026-12-31',
  ]);
});

it('cuts a long list short, and says how long it is', () => {
  const molti = Array.from({ length: 50 }, (_, n) =>
    comune(`COMUNE ${n}`, { codiceCatastale: `A${100 + n}` }),
  );
  const righe = inRighe(differenze([], molti), 2);
  expect(righe.slice(0, 4)).toEqual([
    'In più: 50',
    expect.stringContaining('COMUNE 0'),
    expect.stringContaining('COMUNE 1'),
    '  … e altre 48',
  ]);
});

import { expect, it } from 'vitest';
import type { CartaOperatore, OperatoreSenzaCarta } from '#contract/wa/carte-operatore.ts';
import { inOrdineDiRitiro, perEnte } from './pronte.ts';

const carta = (seriale: string, ente: string, altro: Partial<CartaOperatore> = {}): CartaOperatore => ({
  ...{ seriale, ente, nomeEnte: `COMUNE ${ente}`, stato: 'controllata', codiciConservati: true },
  dal: '2026-11-25T08:00:00.000Z',
  ...altro,
});
const persona = (codiceFiscale: string, ruolo: OperatoreSenzaCarta['ruolo']): OperatoreSenzaCarta => ({
  ...{ codiceFiscale, ruolo, cognome: 'ROSSI', nome: codiceFiscale },
});

it('puts together the cards of each body that were tried, in the order of their numbers', () => {
  const pronte = perEnte([
    ...[carta('AA0000003', '048014'), carta('AA0000001', '048050'), carta('AA0000002', '048014')],
    carta('AA0000004', '048014', { stato: 'personalizzata' }),
    carta('AA0000005', '048014', { stato: 'consegnata' }),
  ]);
  expect(pronte.map(({ nomeEnte, carte }) => [nomeEnte, carte.map(({ seriale }) => seriale)])).toEqual([
    ['COMUNE 048014', ['AA0000002', 'AA0000003']],
    ['COMUNE 048050', ['AA0000001']],
  ]);
});

it('leaves out a card that is nobody’s yet, and calls a body without a name by its code', () => {
  const { ente: _, nomeEnte: __, ...diNessuno } = carta('AA0000001', '048014');
  const { nomeEnte: ___, ...senzaNome } = carta('AA0000002', '048050');
  expect(perEnte([diNessuno, senzaNome]).map(({ nomeEnte }) => nomeEnte)).toEqual(['048050']);
});

it('proposes the sindaco before the others, who stay in their order', () => {
  const persone = [persona('A', 'als'), persona('B', 'sindaco'), persona('C', 'operatore')];
  expect(inOrdineDiRitiro(persone).map(({ codiceFiscale }) => codiceFiscale)).toEqual(['B', 'A', 'C']);
});

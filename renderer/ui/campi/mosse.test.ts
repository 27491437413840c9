import { describe, expect, it } from 'vitest';
import { chiusa, mossa, mosse, type Lista } from './mosse.ts';

const tasto = (key: string, con: { altKey?: boolean; ctrlKey?: boolean } = {}) => ({
  ...{ key, altKey: false, ctrlKey: false, metaKey: false },
  ...con,
});
const aperta = (fuoco?: number): Lista => ({ aperta: true, fuoco });

describe('the keys of a field with a list', () => {
  it.each<[string, Lista, number | undefined]>([
    ['ArrowDown', chiusa, 0],
    ['ArrowDown', aperta(), 0],
    ['ArrowDown', aperta(0), 1],
    ['ArrowDown', aperta(2), 0],
    ['ArrowUp', chiusa, 2],
    ['ArrowUp', aperta(0), 2],
    ['ArrowUp', aperta(2), 1],
  ])('%s from %j goes to %j, round the list', (key, lista, fuoco) => {
    expect(mossa(tasto(key), lista, 3)).toEqual({ lista: aperta(fuoco), spesa: true });
  });

  it('opens an empty list to say that it is empty, on nothing', () => {
    expect(mossa(tasto('ArrowDown'), chiusa, 0)).toEqual({ lista: aperta(), spesa: true });
  });

  it('Alt with an arrow opens and closes it, and chooses nothing', () => {
    expect(mossa(tasto('ArrowDown', { altKey: true }), chiusa, 3)).toEqual({ lista: aperta(), spesa: true });
    expect(mossa(tasto('ArrowUp', { altKey: true }), aperta(1), 3)).toEqual({ lista: chiusa, spesa: true });
  });

  it('Enter takes what the arrows are on, and sends no form while the list is open', () => {
    expect(mossa(tasto('Enter'), aperta(1), 3)).toEqual({ lista: chiusa, prende: 1, spesa: true });
    expect(mossa(tasto('Enter'), aperta(), 3)).toEqual({ lista: chiusa, spesa: true });
    expect(mossa(tasto('Enter'), chiusa, 3)).toBeUndefined();
  });

  it('Tab takes it too, and goes on to the next field', () => {
    expect(mossa(tasto('Tab'), aperta(1), 3)).toEqual({ lista: chiusa, prende: 1, spesa: false });
    expect(mossa(tasto('Tab'), chiusa, 3)).toBeUndefined();
  });

  it('Escape closes the list before the dialog around it', () => {
    expect(mossa(tasto('Escape'), aperta(1), 3)).toEqual({ lista: chiusa, spesa: true });
    expect(mossa(tasto('Escape'), chiusa, 3)).toBeUndefined();
  });

  it('keys of the text leave the list as it is, on nothing', () => {
    expect(mossa(tasto('ArrowLeft'), aperta(1), 3)).toEqual({ lista: aperta(), spesa: false });
    expect(mossa(tasto('a'), aperta(1), 3)).toBeUndefined();
    expect(mossa(tasto('ArrowDown', { ctrlKey: true }), aperta(1), 3)).toBeUndefined();
  });
});

describe('keys that waited for a list', () => {
  it.each<[readonly string[], number, number | undefined]>([
    [['ArrowDown', 'Enter', 'Tab'], 3, 0],
    [['ArrowDown', 'ArrowDown', 'Tab'], 3, 1],
    [['ArrowUp', 'Enter'], 3, 2],
    [['ArrowDown', 'Enter', 'ArrowDown', 'Enter'], 3, 0],
    [['Enter', 'Tab'], 3, undefined],
    [['ArrowDown'], 3, undefined],
    [['ArrowDown', 'Enter'], 0, undefined],
  ])('%j on a list of %i take %s', (tasti, quante, presa) => {
    expect(mosse(tasti, chiusa, quante).prende).toBe(presa);
  });

  it('leave the list as the last of them does', () => {
    expect(mosse(['ArrowDown', 'ArrowDown'], aperta(), 3)).toEqual({ lista: aperta(1) });
  });
});

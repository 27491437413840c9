import { expect, it } from 'vitest';
import { comandoDi, scorciatoie } from './scorciatoie.ts';

const tasto = (cambi: Partial<Parameters<typeof comandoDi>[0]>): Parameters<typeof comandoDi>[0] => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  ...cambi,
});

it.each([
  [{ key: 'k', code: 'KeyK', ctrlKey: true }, 'cerca'],
  [{ key: 'K', code: 'KeyK', metaKey: true }, 'cerca'],
  [{ key: 'u', code: 'KeyU', altKey: true }, 'uscita'],
  [{ key: 'p', code: 'KeyP', altKey: true }, 'postazione'],
  [{ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true }, 'comandi'],
  [{ key: 'o', code: 'KeyO', altKey: true }, 'operazioni'],
  [{ key: 'r', code: 'KeyR', altKey: true }, 'procedimenti'],
  [{ key: 't', code: 'KeyT', altKey: true }, 'tabelle'],
  [{ key: 's', code: 'KeyS', altKey: true }, 'scheda'],
  [{ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true }, 'indietro'],
  [{ key: 'l', code: 'KeyL', altKey: true, ctrlKey: true }, 'blocca'],
])('%j è %s, anche mentre si scrive', (cambi, comando) => {
  expect(comandoDi(tasto(cambi), true)).toBe(comando);
});

it('un punto interrogativo scritto in un campo resta tale', () => {
  expect(comandoDi(tasto({ key: '?', shiftKey: true }), true)).toBeUndefined();
  expect(comandoDi(tasto({ key: '?', shiftKey: true }), false)).toBe('aiuto');
});

it('un tasto tenuto premuto non comanda, e AltGr per scrivere @ o € nemmeno', () => {
  expect(comandoDi(tasto({ key: 'k', code: 'KeyK', ctrlKey: true, repeat: true }), false)).toBeUndefined();
  expect(comandoDi(tasto({ key: '€', code: 'KeyE', ctrlKey: true, altKey: true }), true)).toBeUndefined();
});

it('il foglio mostra ogni comando una volta sola', () => {
  expect(new Set(scorciatoie.map(({ comando }) => comando)).size).toBe(scorciatoie.length);
});

import { describe, expect, it } from 'vitest';
import type { Voce } from './gruppi.ts';
import { chiAprire } from './invio.ts';

const famiglia = (id: string): Voce => ({ tipo: 'famiglia', famiglia: { id, titolo: id, quanti: 2 } });
const [rossi, verdi] = [famiglia('1'), famiglia('2')];

describe('Enter before the answer', () => {
  it('opens the one that was chosen then, if it is still the first', () => {
    const chiesto = { testo: 'rossi', chi: 'f1' };
    expect(chiAprire({ testo: 'rossi', mostrate: [rossi, verdi], scelta: 0 }, chiesto)).toBe(rossi);
    expect(chiAprire({ testo: 'rossi', mostrate: [verdi, rossi], scelta: 0 }, chiesto)).toBeUndefined();
  });

  it('opens the only one when nobody was shown yet, and nobody among several', () => {
    const chiesto = { testo: 'rossi', chi: undefined };
    expect(chiAprire({ testo: 'rossi', mostrate: [rossi], scelta: 0 }, chiesto)).toBe(rossi);
    expect(chiAprire({ testo: 'rossi', mostrate: [rossi, verdi], scelta: 0 }, chiesto)).toBeUndefined();
    expect(chiAprire({ testo: 'rossi', mostrate: [], scelta: 0 }, chiesto)).toBeUndefined();
  });

  it('opens nobody when something else is written by now', () => {
    const chiesto = { testo: 'rossi', chi: 'f1' };
    expect(chiAprire({ testo: 'verdi', mostrate: [rossi], scelta: 0 }, chiesto)).toBeUndefined();
  });
});

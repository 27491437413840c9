import { describe, expect, it } from 'vitest';
import { creaOrologioRegistro } from './orologio.ts';

describe('the time of the register', () => {
  it('is the machine’s, goes on from where it is moved, and comes back', () => {
    let macchina = Date.parse('2026-11-25T10:00:00Z');
    const { adesso, sposta } = creaOrologioRegistro(() => new Date(macchina));
    expect(adesso().toISOString()).toBe('2026-11-25T10:00:00.000Z');
    sposta(new Date('2026-12-31T22:59:59Z'));
    macchina += 2000;
    expect(adesso().toISOString()).toBe('2026-12-31T23:00:01.000Z');
    sposta(undefined);
    expect(adesso().toISOString()).toBe('2026-11-25T10:00:02.000Z');
  });

  it('may start elsewhere', () => {
    const da = new Date('2024-02-29T12:00:00Z');
    const { adesso } = creaOrologioRegistro(() => new Date('2026-11-25T10:00:00Z'), da);
    expect(adesso()).toEqual(da);
  });
});

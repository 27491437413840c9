import { describe, expect, it } from 'vitest';
import { difettiFoto, misura, ritaglio, testa, type Pixel } from './foto.ts';

const [larghezza, altezza] = [100, 128];

/** A figure with hair of noise on an even background; `da` is where it begins, from the top. */
function foto(altro: { sfondo?: number; da?: number; grana?: number; macchie?: number } = {}): Pixel {
  const { sfondo = 220, da = 15, grana = 30, macchie = 0 } = altro;
  const dati = new Uint8ClampedArray(larghezza * altezza * 4);
  for (let y = 0; y < altezza; y++) {
    for (let x = 0; x < larghezza; x++) {
      const dentro = y >= da && x > 25 && x < 75;
      const chiaro = (x + y) % 2 === 0;
      const valore = dentro ? 90 + (chiaro ? grana : -grana) : sfondo + (chiaro ? macchie : -macchie);
      dati.set([valore, valore, valore, 255], (y * larghezza + x) * 4);
    }
  }
  return { dati, larghezza, altezza };
}
const intera = { x: 0, y: 0, ...misura };

describe('a photo', () => {
  it.each<[string, Pixel, string[]]>([
    ['good', foto(), []],
    [
      'out of focus, grey on grey',
      foto({ grana: 0, sfondo: 95 }),
      ['sfocata', 'sfondo-scuro', 'testa-bassa'],
    ],
    ['before a dark wall', foto({ sfondo: 20 }), ['sfondo-scuro']],
    ['before a hedge', foto({ sfondo: 180, macchie: 40 }), ['sfondo-mosso', 'testa-bassa']],
    ['of somebody far away', foto({ da: 80 }), ['testa-bassa']],
    ['cut at the hair', foto({ da: 1 }), ['testa-alta']],
  ])('%s', (_come, una, attesi) => {
    expect(difettiFoto(una, intera)).toEqual(attesi);
  });
  it('too small to be printed', () => {
    expect(difettiFoto(foto(), { ...intera, larghezza: 200 })).toEqual(['piccola']);
  });
});

describe('the crop', () => {
  it.each([
    [{ larghezza: 413, altezza: 531 }, 1, 0.5, { x: 0, y: 0, larghezza: 413, altezza: 531 }],
    [{ larghezza: 1280, altezza: 720 }, 1, 0.5, { x: 360, y: 0, larghezza: 560, altezza: 720 }],
    [{ larghezza: 826, altezza: 2000 }, 1, 0, { x: 0, y: 0, larghezza: 826, altezza: 1062 }],
    [{ larghezza: 826, altezza: 2000 }, 2, 1, { x: 207, y: 1469, larghezza: 413, altezza: 531 }],
  ])('of %j at %i is inside it and of the right shape', (intero, quanto, su, atteso) => {
    const parte = ritaglio(intero, quanto, su);
    expect(parte).toEqual(atteso);
    expect(parte.larghezza / parte.altezza).toBeCloseTo(35 / 45, 2);
  });
});

it.each([
  [0.1, 0.84, 33, 'giusta'],
  [0.3, 0.7, 18, 'piccola'],
  [0.02, 0.98, 43, 'grande'],
  [0.8, 0.2, 0, 'rovescia'],
])('a head from %d to %d of the photo is %i mm: %s', (cima, mento, mm, esito) => {
  expect(testa(cima, mento)).toEqual({ mm, esito });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { apriStampanti } from '#native/printer/index.ts';
import { avviaStampanti } from '../stampante/index.ts';
import { campi, fototessera, origine } from '#resources/carta-identita/modulo.ts';
import { corpoDi, nonStampabili } from '#contract/foglio/lettere.ts';
import { difettiStampa, disegnaCarta, disegnaTaratura } from '../../renderer/features/carta-identita/pdf.ts';

const cups = await avviaStampanti();
if (!cups.ok) console.warn(`Prove di stampa saltate: ${cups.errore}.`);

const cartella = mkdtempSync(join(tmpdir(), 'sportello-carta-'));
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});
const mm = (punti: string | undefined): number => (Number(punti) * 25.4) / 72;
let n = 0;

/** Words with the place of their box on paper, in millimetres, as another program reads them. */
function parole(pdf: Uint8Array): { testo: string; x: number; alto: number; basso: number }[] {
  const file = join(cartella, `${++n}.pdf`);
  writeFileSync(file, pdf);
  const letto = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  return Array.from(
    letto.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g),
    ([, x, alto, basso, testo = '']) => ({ testo, x: mm(x), alto: mm(alto), basso: mm(basso) }),
  );
}

/** Descent of Courier, in parts of its body, as poppler draws the box of a word. */
const discesa = 0.157;

const valori = Object.fromEntries(campi.map(({ nome }, i) => [nome, `XX${i}X`]));

/** How far each field of the form is from where it was printed: across, and how well its base line is in its word. */
function sulPosto(trovate: ReturnType<typeof parole>, scarto: { x: number; y: number }): void {
  expect(trovate).toHaveLength(campi.length);
  campi.forEach(({ nome, x, y, larghezza }, i) => {
    const una = trovate.find(({ testo }) => testo === `XX${i}X`);
    const corpo = ((corpoDi(`XX${i}X`, larghezza) ?? 0) * 25.4) / 72;
    expect(Math.abs((una?.x ?? 0) - origine.x - scarto.x - x), nome).toBeLessThan(0.5);
    const base = origine.y + scarto.y + y;
    expect(una?.alto, nome).toBeLessThan(base - corpo * 0.4);
    expect(una?.basso, nome).toBeGreaterThan(base);
    expect((una?.basso ?? 0) - base, nome).toBeLessThan(corpo * 0.5);
    // The base line of Courier is so much of its body above the bottom of the box.
    expect(Math.abs((una?.basso ?? 0) - corpo * discesa - base), nome).toBeLessThan(0.5);
  });
}

it.each([
  { x: 0, y: 0 },
  { x: 1.5, y: -0.7 },
])('prints every field within half a millimetre of its place on the form, off by %j', (scarto) => {
  sulPosto(parole(disegnaCarta(valori, scarto)), scarto);
});

it('puts the photo on its place: nothing of the data falls on it', () => {
  const trovate = parole(disegnaCarta(valori, { x: 0, y: 0 }));
  const { x, y, larghezza, altezza } = fototessera;
  const sopra = trovate.filter(
    (una) =>
      una.x > x - 2 &&
      una.x < x + larghezza &&
      una.basso > origine.y + y &&
      una.alto < origine.y + y + altezza,
  );
  expect(sopra).toEqual([]);
});

it('says on the calibration page where each cross should be', () => {
  const testi = parole(disegnaTaratura({ x: 0, y: 0 })).map(({ testo }) => testo);
  expect(testi.filter((uno) => /^\d+$/.test(uno))).toEqual([
    '20',
    '40',
    '190',
    '40',
    '20',
    '105',
    '190',
    '105',
  ]);
});

describe('unusual names', () => {
  it.each([
    ...['D’AMICO NICCOLÒ', 'ČEŠNOVAR ŽIGA', 'GRÖßL ÄÖÜ', 'LAURENÇON NOËL', 'ĐORĐEVIĆ', 'ŁUKASZ ŻÓŁĆ'],
    ...['ŞTEFĂNESCU ȘERBAN', 'SZABÓ ŐRSI ŰNIGE', 'ÇELİK GÜNEŞ', 'KĻAVIŅŠ ĢIRTS', 'ĄŽUOLAS ĖDRIŪ ŲŠ'],
  ])('%s is printed whole', (nome) => {
    const letto = parole(disegnaCarta({ cognome: nome }, { x: 0, y: 0 }));
    expect(letto.map(({ testo }) => testo).join(' ')).toBe(nome);
    expect(difettiStampa({ cognome: nome })).toEqual([]);
  });
  it('is made smaller before it is refused, and never cut', () => {
    expect(corpoDi('A'.repeat(34), 72)).toBe(10);
    expect(corpoDi('A'.repeat(61), 72)).toBe(5.5);
    expect(difettiStampa({ cognome: 'A'.repeat(100) })).toEqual(['cognome']);
  });
  it('names the letters that cannot be printed', () => {
    expect(nonStampabili('ИВАН X')).toEqual(['И', 'В', 'А', 'Н']);
    expect(difettiStampa({ nome: 'ИВАН' })).toEqual(['nome']);
  });
});

describe.skipIf(!cups.ok)('through a queue of CUPS', () => {
  if (!cups.ok) return;
  const virtuali = cups.valore;
  afterAll(() => virtuali.chiudi());

  it.each([
    { x: 0, y: 0 },
    { x: 1.5, y: -0.7 },
  ])(
    'puts on paper every field within half a millimetre of the form, nothing scaled to the sheet, off by %j',
    async (scarto) => {
      virtuali.aggiungi('Carte');
      virtuali.predefinita('Carte');
      const pdf = disegnaCarta(valori, scarto);
      const stampato = await apriStampanti({ ambiente: virtuali.ambiente }).stampa({
        ...{ pdf, titolo: 'carta', copie: 1 },
      });
      if (!stampato.ok) throw new Error(JSON.stringify(stampato.errore));
      const [prima, dopo] = [parole(pdf), parole(await virtuali.foglio(stampato.valore.lavoro))];
      expect(dopo.map(({ testo }) => testo)).toEqual(prima.map(({ testo }) => testo));
      dopo.forEach(({ x, basso }, i) => {
        expect(Math.abs(x - (prima[i]?.x ?? 0))).toBeLessThan(0.5);
        expect(Math.abs(basso - (prima[i]?.basso ?? 0))).toBeLessThan(0.5);
      });
      sulPosto(dopo, scarto);
    },
  );
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apriPki } from '../../accessi/pki/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { catalogo } from '../catalogo.ts';
import { mancanoGiudici } from '../giudici-di-prova.ts';
import { campioni } from './elenco.ts';
import { CampioneImpossibile, emettiCampioni } from './emetti.ts';
import { scriviCampioni } from './scrivi.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-campioni-'));
const luoghi = luoghiDiProva();
const urlVerifica = 'https://verifica.esempio.it/';
let scritti: readonly string[];

beforeAll(async () => {
  // Without the words across the page, which a reader of text would find among the others.
  scritti = await scriviCampioni({ out: cartella, campioni, luoghi, urlVerifica });
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

/** What a reader of the text layer finds, spaces between columns and empty lines made even. */
function testo(file: string): string {
  const letto = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const righe = letto.split(/[\n\f]/).map((riga) => riga.trim().replace(/ {2,}/g, '  '));
  return `${righe.filter((riga) => riga !== '').join('\n')}\n`;
}

it('has an example of every type of table 13', () => {
  expect(campioni.map(({ tipo }) => tipo)).toEqual(catalogo.map(({ codice }) => codice));
  expect(scritti).toHaveLength(20);
  expect(readdirSync(cartella)).toContain('sigilli.pem');
});

describe.skipIf(mancanoGiudici('pdftotext', 'pdfsig'))('each example, as other programs read it', () => {
  it.each(campioni.map(({ tipo }) => tipo.padStart(2, '0')))('type %s says what it said', async (numero) => {
    const file = readdirSync(cartella).find((nome) => nome.startsWith(`${numero}-`)) ?? '';
    await expect(testo(join(cartella, file))).toMatchFileSnapshot(`./testi/${file.replace('.pdf', '.txt')}`);
  });

  it('is sealed', () => {
    const esito = execFileSync('pdfsig', ['-nocert', join(cartella, '08-di-residenza.pdf')], {
      encoding: 'utf8',
    });
    expect(esito).toContain('Signature is Valid');
  });
});

/** South Tyrol reads them all: what a change of layout or of words moves on a sheet of two languages is seen here. */
describe.skipIf(mancanoGiudici('pdftotext'))(
  'each example beside German, as another program reads it',
  () => {
    const doppi = join(cartella, 'de');
    beforeAll(async () => {
      await scriviCampioni({ out: doppi, campioni, luoghi, urlVerifica, lingua: 'DE' });
    });

    it.each(campioni.map(({ tipo }) => tipo.padStart(2, '0')))(
      'type %s says what it said',
      async (numero) => {
        const file = readdirSync(doppi).find((nome) => nome.startsWith(`${numero}-`)) ?? '';
        await expect(testo(join(doppi, file))).toMatchFileSnapshot(
          `./testi/de/${file.replace('.pdf', '.txt')}`,
        );
      },
    );
  },
);

it('names no person in its file', () => {
  expect(readdirSync(cartella).join(' ')).not.toMatch(/martelli|taddei/i);
});

it('says which control refuses an example that cannot be', async () => {
  const { sigillo } = await apriPki({ cartella: join(cartella, 'pki'), orologio: () => new Date() });
  const vivo = [{ tipo: '2', di: campioni[7]?.di ?? '' }];
  expect(() => [...emettiCampioni(vivo, { luoghi, sigillo, urlVerifica })]).toThrow(CampioneImpossibile);
  expect(readFileSync(join(cartella, 'sigilli.pem'), 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
});

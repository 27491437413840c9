import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leggiArchivio } from './archivio.ts';
import { zipDiProva } from './zip-di-prova.ts';

let cartella: string;
beforeAll(() => {
  cartella = mkdtempSync(join(tmpdir(), 'archivio-'));
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});

function scrivi(nome: string, byte: Buffer): string {
  const file = join(cartella, nome);
  writeFileSync(file, byte);
  return file;
}
const statoCivile = { nome: 'tab01_stato_civile.csv', testo: 'codice,descrizione\n1,Celibe o nubile\n' };

it('reads the official archive as it comes, whatever its file is called', () => {
  const zip = zipDiProva([
    { nome: 'tabelle/', testo: '' },
    { ...statoCivile, nome: `tabelle/${statoCivile.nome}` },
    { nome: 'tabelle/tab18_righe_dettaglio_prospetti.csv', testo: 'x' },
    { nome: 'tabelle/tab41_competenze_foglio1.csv', testo: 'x' },
    { nome: 'leggimi.txt', testo: 'x' },
  ]);
  const letto = leggiArchivio(scrivi('ANPR_tabelle', zip));
  expect(letto).toMatchObject({
    ok: true,
    valore: {
      nome: 'ANPR_tabelle',
      lasciati: ['leggimi.txt', 'tab18_righe_dettaglio_prospetti.csv', 'tab41_competenze_foglio1.csv'],
    },
  });
  expect(letto.ok && [...letto.valore.tabelle.keys()]).toEqual(['01']);
});

it('takes nothing from one in which a table comes twice, a row is wrong, or a byte is missing', () => {
  const errori = (nome: string, zip: Buffer): readonly (readonly [string, string])[] => {
    const letto = leggiArchivio(scrivi(nome, zip));
    return letto.ok ? [] : letto.errore.map(({ file, cosa }) => [file, cosa]);
  };
  expect(
    errori('due.zip', zipDiProva([statoCivile, { ...statoCivile, nome: `altre/${statoCivile.nome}` }])),
  ).toEqual([[statoCivile.nome, `la tabella 01 c’è già, in ${statoCivile.nome}.`]]);
  expect(errori('riga.zip', zipDiProva([{ ...statoCivile, testo: 'codice,descrizione\n2\n' }]))).toEqual([
    [statoCivile.nome, 'ha 1 colonne, l’intestazione 2.'],
  ]);
  expect(errori('tronco.zip', zipDiProva([statoCivile]).subarray(0, -1))).toEqual([
    ['tronco.zip', 'non è un archivio .zip intero: copialo o scaricalo di nuovo.'],
  ]);
});

it('reads a folder as a zip of it: of a table that is there twice, both name the same one', () => {
  const file = ['tab01_Z.csv', 'tab01_a.csv', 'Leggimi.txt'].map((nome) => ({ ...statoCivile, nome }));
  mkdirSync(join(cartella, 'sciolta'));
  for (const { nome, testo } of file) scrivi(join('sciolta', nome), Buffer.from(testo));
  const errori = (percorso: string): unknown => {
    const letto = leggiArchivio(percorso);
    return letto.ok ? [] : letto.errore;
  };
  const attesi = [{ file: 'tab01_Z.csv', cosa: 'la tabella 01 c’è già, in tab01_a.csv.' }];
  expect(errori(join(cartella, 'sciolta'))).toEqual(attesi);
  expect(errori(scrivi('chiusa.zip', zipDiProva(file)))).toEqual(attesi);
});

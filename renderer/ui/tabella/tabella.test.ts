import { expect, it } from 'vitest';
import { filtra, ordina, prossimoOrdine, type Colonna } from './colonne.ts';
import { csvDi } from './csv.ts';
import { altezzaRiga, finestra, muovi } from './finestra.ts';

interface Riga {
  readonly nome: string;
  readonly giorno: string;
}
const colonne: readonly Colonna<Riga>[] = [
  { chiave: 'nome', nome: 'Nome', valore: ({ nome }) => nome },
  {
    chiave: 'giorno',
    nome: 'Giorno',
    valore: ({ giorno }) => giorno.split('-').reverse().join('/'),
    ordine: ({ giorno }) => giorno,
  },
];
const righe: readonly Riga[] = [
  { nome: 'Niccolò', giorno: '2026-03-02' },
  { nome: 'àlba', giorno: '' },
  { nome: 'Bruno', giorno: '2025-12-31' },
];
const nomi = (di: readonly Riga[]): string[] => di.map(({ nome }) => nome);

it('ordina per quello che le cose sono, e lascia in fondo quello che manca', () => {
  expect(nomi(ordina(righe, colonne, { chiave: 'nome', verso: 'ascending' }))).toEqual([
    'àlba',
    'Bruno',
    'Niccolò',
  ]);
  expect(nomi(ordina(righe, colonne, { chiave: 'giorno', verso: 'ascending' }))).toEqual([
    'Bruno',
    'Niccolò',
    'àlba',
  ]);
  expect(nomi(ordina(righe, colonne, { chiave: 'giorno', verso: 'descending' }))).toEqual([
    'Niccolò',
    'Bruno',
    'àlba',
  ]);
  expect(nomi(ordina(righe, colonne, undefined))).toEqual(nomi(righe));
});

it('lo stesso titolo premuto tre volte torna all’ordine di partenza', () => {
  const su = prossimoOrdine(undefined, 'nome');
  const giu = prossimoOrdine(su, 'nome');
  expect([su?.verso, giu?.verso, prossimoOrdine(giu, 'nome')]).toEqual([
    'ascending',
    'descending',
    undefined,
  ]);
});

it('filtra per colonna come si scrive, senza accenti né maiuscole', () => {
  expect(nomi(filtra(righe, colonne, { nome: 'NICCOLO' }))).toEqual(['Niccolò']);
  expect(nomi(filtra(righe, colonne, { giorno: '/12/' }))).toEqual(['Bruno']);
  expect(nomi(filtra(righe, colonne, { nome: 'b', giorno: '2026' }))).toEqual([]);
});

it('salva per i fogli di calcolo italiani e non lascia partire formule', () => {
  const csv = csvDi(colonne, [
    { nome: '=CMD()', giorno: '2026-03-02' },
    { nome: 'Anna "la lunga"; detta\nNina', giorno: '' },
    { nome: '@x', giorno: '' },
  ]);
  expect(csv).toBe(
    '\uFEFFNome;Giorno\r\n\'=CMD();02/03/2026\r\n"Anna ""la lunga""; detta\nNina";\r\n\'@x;\r\n',
  );
});

it('disegna tutte le righe di un elenco corto e solo quelle in vista di uno lungo', () => {
  expect(finestra(500, 0, 600)).toEqual({ da: 0, a: 500 });
  const { da, a } = finestra(20_000, 10_000 * altezzaRiga, 20 * altezzaRiga);
  expect(da).toBeLessThanOrEqual(10_000);
  expect(a).toBeGreaterThanOrEqual(10_020);
  expect(a - da).toBeLessThan(80);
  expect(finestra(501, 501 * altezzaRiga * 2, 600).a).toBe(501);
});

it('si cammina fra le celle con i tasti, senza uscire', () => {
  const griglia = { righe: 30, colonne: 4, pagina: 10 };
  const da = (riga: number, colonna: number, key: string, ctrlKey = false) =>
    muovi({ riga, colonna }, { key, ctrlKey }, griglia);
  expect(da(0, 0, 'ArrowUp')).toEqual({ riga: 0, colonna: 0 });
  expect(da(0, 0, 'ArrowRight')).toEqual({ riga: 0, colonna: 1 });
  expect(da(25, 1, 'PageDown')).toEqual({ riga: 29, colonna: 1 });
  expect(da(5, 2, 'Home')).toEqual({ riga: 5, colonna: 0 });
  expect(da(5, 2, 'End', true)).toEqual({ riga: 29, colonna: 3 });
  expect(da(5, 2, 'a')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { zipDiProva, type FileDaChiudere } from './zip-di-prova.ts';
import { leggiZip } from './zip.ts';

const letti = (zip: Buffer): unknown => {
  const esito = leggiZip(zip);
  return esito.ok ? esito.valore.map(({ nome, byte }) => [nome, byte.toString()]) : esito.errore;
};
const uno: FileDaChiudere = { nome: 'tab01_stato_civile.csv', testo: 'CODICE;DESCRIZIONE\n1;Celibe\n' };

describe('a .zip', () => {
  it('gives its files, stored or deflated, in folders or not, with a comment or without', () => {
    const zip = zipDiProva(
      [uno, { nome: 'tabelle/', testo: '' }, { nome: 'tabelle/àè.csv', testo: 'è', comprimi: false }],
      { commento: 'ANPR 2026' },
    );
    expect(letti(zip)).toEqual([
      [uno.nome, uno.testo],
      ['àè.csv', 'è'],
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('CODICE;DESCRIZIONE\n'.repeat(10))],
    ['one cut short', zipDiProva([uno]).subarray(0, -5)],
    ['one without its beginning', zipDiProva([uno]).subarray(20)],
    ['a byte that changed', zipDiProva([uno], { guasta: true })],
    ['less than it says', zipDiProva([{ ...uno, dichiarati: uno.testo.length + 1 }])],
    ['more than it says', zipDiProva([{ ...uno, dichiarati: 3 }])],
  ])('is refused when it is %s', (_, zip) => {
    expect(letti(zip)).toContain('non è un archivio .zip intero');
  });

  it.each(['../tab01.csv', '/etc/tab01.csv', 'a/../../tab01.csv', 'C:tab01.csv', '..\\tab01.csv'])(
    'is refused when a name is %s',
    (nome) => {
      expect(letti(zipDiProva([{ ...uno, nome }]))).toContain('percorso che non è ammesso');
    },
  );

  it('is refused when it would grow beyond measure, before it does', () => {
    const grande = { ...uno, testo: '0'.repeat(25 << 20) };
    expect(letti(zipDiProva([grande]))).toContain('file troppo grande');
    const medio = { ...uno, testo: '0'.repeat(20 << 20) };
    expect(letti(zipDiProva(Array.from({ length: 5 }, () => medio)))).toContain('una volta aperto');
    expect(letti(zipDiProva(Array.from({ length: 301 }, () => uno)))).toContain('più di 300 file');
  });

  it('says that a password is to be taken away', () => {
    expect(letti(zipDiProva([{ ...uno, segni: 0x801 }]))).toContain('password');
  });

  it('says that it was compressed in a way of its own', () => {
    expect(letti(zipDiProva([{ ...uno, metodo: 14 }]))).toContain('in un modo che non si legge');
  });
});

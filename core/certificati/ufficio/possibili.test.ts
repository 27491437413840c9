import { expect, it } from 'vitest';
import { personaggi } from '../../dimostrativo/index.ts';
import { domandaDiProva, soggettoDiProva } from '../di-prova.ts';
import { possibilita } from './possibili.ts';

const { madre } = personaggi.coppiaInAttesa;
const base = (altro: Parameters<typeof domandaDiProva>[2] = {}) => domandaDiProva(madre, [], altro);
const esitoDi = (tipo: string, altro: Parameters<typeof domandaDiProva>[2] = {}, al?: string) =>
  possibilita(base(altro), al).find((uno) => uno.tipo === tipo);

it('says of each of the twenty types whether it can be issued, and when not why and what to do', () => {
  const tutti = possibilita(base());
  expect(tutti.map(({ tipo }) => tipo)).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 1)));
  expect(esitoDi('8')).toMatchObject({ esito: 'si', motivi: [] });
  expect(esitoDi('2')?.esito).toBe('no');
  expect(esitoDi('2')?.motivi[0]).toMatchObject({ codice: 'EN061', blocca: true, forzabile: false });
  for (const { esito, motivi } of tutti) {
    if (esito !== 'no') continue;
    expect(motivi.some(({ blocca, forzabile }) => blocca && !forzabile)).toBe(true);
    for (const { causa, rimedio } of motivi) expect(causa.length * rimedio.length).toBeGreaterThan(0);
  }
});

it('offers with the clerk’s answer what an open procedure or a partial record stops', () => {
  expect(esitoDi('7', { procedimentoAperto: true })?.motivi).toContainEqual(
    expect.objectContaining({ codice: 'EN181', forzabile: true }),
  );
  const parziale = { soggetto: { ...soggettoDiProva(madre), certificabilita: '1' as const } };
  expect(esitoDi('1', parziale)).toMatchObject({ esito: 'forzando', motivi: [{ codice: 'EN046' }] });
  expect(esitoDi('8', parziale)?.esito).toBe('si');
});

it('asks for another day where only the day stands in the way', () => {
  const prima = '1900-01-01';
  expect(esitoDi('9', {}, prima)?.motivi.some(({ codice }) => codice === 'EN419')).toBe(true);
  expect(esitoDi('20')?.data).toBe('necessaria');
  expect(esitoDi('8', {}, prima)).toMatchObject({ esito: 'si', motivi: [] });
});

it('offers nothing of a record that was annulled', () => {
  const annullato = { soggetto: { ...soggettoDiProva(madre), stato: 'annullato' as const } };
  for (const { esito, motivi } of possibilita(base(annullato)))
    expect([esito, motivi[0]?.codice]).toEqual(['no', 'EN042']);
});

it('says which cannot stand on the same sheet, in both directions', () => {
  const tutti = possibilita(base());
  for (const { tipo, nonCon } of tutti)
    for (const altro of nonCon) expect(tutti.find((uno) => uno.tipo === altro)?.nonCon).toContain(tipo);
  expect(esitoDi('12')?.nonCon).toEqual(expect.arrayContaining(['13', '16', '2', '20']));
  expect(esitoDi('12')?.nonCon).not.toContain('8');
});

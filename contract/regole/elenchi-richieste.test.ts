import { describe, expect, it } from 'vitest';
import { Richiesta4005 } from '../anpr/index.ts';
import {
  asincronaDiProva,
  casi4005,
  casiElenchi,
  elenchiBuoni,
  unaSettimana,
} from './casi-elenchi-richieste.ts';
import { regole4005, regoleElenchi } from './elenchi-richieste.ts';
import { controlla } from './regola.ts';

type Elenco = (typeof elenchiBuoni)[number];
const regole = regoleElenchi<Elenco>('elenco', (elenco) => elenco);
const trova = (elenco: Elenco): string[] =>
  controlla(regole, elenco).map(({ codice, campo }) => `${codice} ${campo}`);
const trova4005 = (elenco: Elenco): string[] =>
  controlla(regole4005, { richiesta: asincronaDiProva(elenco), oggi: '2026-07-11' }).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );

describe('the rules of a list of requests', () => {
  it.each(elenchiBuoni)('let it through: %j', (elenco) => {
    expect(trova(elenco)).toEqual([]);
  });
  it.each(casiElenchi)('%s: %s, and nothing else', (atteso, _quando, elenco) => {
    expect(trova(elenco)).toEqual([atteso]);
  });
  it('have each a case above', () => {
    const provati = new Set(casiElenchi.map(([atteso]) => atteso));
    expect(
      regole.map(({ codice, campo }) => `${codice} ${campo}`).filter((una) => !provati.has(una)),
    ).toEqual([]);
  });
});

describe('the rules of 4005', () => {
  it('let a week through, and it is a valid message', () => {
    expect(trova4005(unaSettimana)).toEqual([]);
    expect(Richiesta4005.parseJson(asincronaDiProva(unaSettimana))).toMatchObject({ ok: true });
  });
  it.each(casi4005)('%s: %s, and nothing else', (atteso, _quando, elenco) => {
    expect(trova4005(elenco)).toEqual([atteso]);
  });
});

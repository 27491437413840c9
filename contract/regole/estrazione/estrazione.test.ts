import { describe, expect, it } from 'vitest';
import { Richiesta4001, Richiesta4002, Richiesta4003, Richiesta4004 } from '../../anpr/index.ts';
import { controlla, type Regola } from '../regola.ts';
import {
  casi4001,
  casi4002,
  casi4003,
  casi4004,
  richiesta4001,
  richiesta4002,
  richiesta4003,
  richiesta4004,
} from './casi-estrazione.ts';
import { regole4001, regole4002, regole4003, regole4004, type ContestoEstrazione } from './index.ts';

function trova<R>(regole: readonly Regola<ContestoEstrazione<R>>[], richiesta: R): string[] {
  return controlla(regole, { richiesta, oggi: '2026-07-11' }).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}
/** Without the parts that a case takes away. */
function senzaVuoti<T extends object>(valore: T): T {
  return Object.fromEntries(Object.entries(valore).filter(([, dato]) => dato !== '')) as T;
}

describe('an extraction', () => {
  it('goes through when nothing is wrong with it, and the examples are valid messages', () => {
    const codici = richiesta4002(['RSSMRA80A01H501U', '12345678901']);
    expect([
      trova(regole4001, richiesta4001()),
      trova(regole4002, codici),
      trova(regole4003, richiesta4003()),
      trova(regole4004, richiesta4004()),
    ]).toEqual([[], [], [], []]);
    expect(Richiesta4001.parseJson(richiesta4001())).toMatchObject({ ok: true });
    expect(Richiesta4002.parseJson(codici)).toMatchObject({ ok: true });
    expect(Richiesta4003.parseJson(richiesta4003())).toMatchObject({ ok: true });
    expect(Richiesta4004.parseJson(richiesta4004())).toMatchObject({ ok: true });
  });

  it.each(casi4001)('%s: citizens, %s', (atteso, _quando, criteri) => {
    expect(trova(regole4001, richiesta4001(criteri))).toEqual([atteso]);
  });
  it.each(casi4002)('%s: a list of codes, %s', (atteso, _quando, richiesta) => {
    expect(trova(regole4002, richiesta)).toEqual([atteso]);
  });
  it.each(casi4003)('%s: statistics, %s', (atteso, _quando, cambi) => {
    const { datiRichiesta, ...resto } = richiesta4003(cambi);
    expect(trova(regole4003, { ...resto, datiRichiesta: senzaVuoti(datiRichiesta) })).toEqual([atteso]);
  });
  it.each(casi4004)('%s: a support list, %s', (atteso, _quando, cambi) => {
    expect(trova(regole4004, richiesta4004(cambi))).toEqual([atteso]);
  });

  it('takes ids of any length when they are asked for by ID ANPR', () => {
    expect(trova(regole4002, richiesta4002(['AB12345CD'], { criterioSelezione: '1' }))).toEqual([]);
  });
});

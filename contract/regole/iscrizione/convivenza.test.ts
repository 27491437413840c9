import { describe, expect, it } from 'vitest';
import { Richiesta1010, Richiesta2009 } from '../../anpr/index.ts';
import { controlla, type Regola } from '../regola.ts';
import { regoleRegistrazione } from '../testata.ts';
import {
  archiviazioneDiProva,
  casiArchiviazione,
  casiConvivenza,
  convivenzaDiProva,
  type CambiArchiviazione,
  type CambiConvivenza,
} from './casi-convivenza.ts';
import { regoleArchiviazione, regoleConvivenza } from './convivenza.ts';

const oggi = '2026-07-11';
const detti = (trovati: readonly { codice: string; campo: string }[]): string[] =>
  trovati.map(({ codice, campo }) => `${codice} ${campo}`);
function convivenza(cambi: CambiConvivenza = {}): string[] {
  const contesto = { richiesta: convivenzaDiProva(cambi), oggi };
  return detti([...controlla(regoleRegistrazione, contesto), ...controlla(regoleConvivenza, contesto)]);
}
function archiviazione(cambi: CambiArchiviazione = {}): string[] {
  const contesto = { richiesta: archiviazioneDiProva(cambi), oggi };
  return detti([...controlla(regoleRegistrazione, contesto), ...controlla(regoleArchiviazione, contesto)]);
}
function senzaCaso<C>(
  regole: readonly Regola<C>[],
  casi: readonly (readonly [string, ...unknown[]])[],
): string[] {
  const provati = new Set(casi.map(([atteso]) => atteso));
  return detti(regole).filter((una) => !provati.has(una));
}

describe('the rules of a convivenza', () => {
  it('let a plain one begin and end, and their examples are valid messages', () => {
    expect([convivenza(), archiviazione()]).toEqual([[], []]);
    expect(Richiesta1010.parseJson(convivenzaDiProva())).toMatchObject({ ok: true });
    expect(Richiesta2009.parseJson(archiviazioneDiProva())).toMatchObject({ ok: true });
  });
  it.each(casiConvivenza)('%s: one that begins %s, and nothing else', (atteso, _quando, cambi) => {
    expect(convivenza(cambi)).toEqual([atteso]);
  });
  it.each(casiArchiviazione)('%s: one that ends, %s, and nothing else', (atteso, _quando, cambi) => {
    expect(archiviazione(cambi)).toEqual([atteso]);
  });
  it('have each a case above', () => {
    expect(senzaCaso(regoleConvivenza, casiConvivenza)).toEqual([]);
    expect(senzaCaso(regoleArchiviazione, casiArchiviazione)).toEqual([]);
  });
});

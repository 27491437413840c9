import { describe, expect, it } from 'vitest';
import { Richiesta5005 } from '../../anpr/index.ts';
import { inElenco } from '../mutazione-famiglia/di-prova.ts';
import { controlla } from '../regola.ts';
import { regoleRegistrazione } from '../testata.ts';
import {
  casiMutazioneResidenza,
  mutazioneResidenzaDiProva,
  type CambiResidenza,
} from './casi-mutazione-residenza.ts';
import { regoleMutazioneResidenza } from './index.ts';

function trova(cambi: CambiResidenza): string[] {
  const contesto = { richiesta: mutazioneResidenzaDiProva(cambi), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleMutazioneResidenza, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of a change of residence', () => {
  const buone: readonly CambiResidenza[] = [
    {},
    { attribuzione: '1' },
    { tipo: '01' },
    { tipo: '06', residenze: [{ dataDecorrenzaResidenza: '2015-03-01' }] },
    { tipo: '03', attribuzione: '1', residenze: [{ tipoIndirizzo: '2' }] },
    { tipo: '04', attribuzione: '1', residenze: [{ tipoIndirizzo: '03' }] },
    { elenco: [inElenco('5000000002', '1'), inElenco('5000000003', '3')], controlli: { FO: 'S' } },
  ];
  it.each(buone)('let a plain one through: %o', (cambi) => {
    expect(trova(cambi)).toEqual([]);
    expect(Richiesta5005.parseJson(mutazioneResidenzaDiProva(cambi))).toMatchObject({ ok: true });
  });

  it.each(casiMutazioneResidenza)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });

  it('have each a case above', () => {
    const provati = new Set(casiMutazioneResidenza.map(([atteso]) => atteso));
    expect(
      regoleMutazioneResidenza
        .map(({ codice, campo }) => `${codice} ${campo}`)
        .filter((r) => !provati.has(r)),
    ).toEqual([]);
  });
});

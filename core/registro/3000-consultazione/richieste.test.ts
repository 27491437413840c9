import { describe, expect, it } from 'vitest';
import { casiRichieste, singola } from '#contract/regole/casi-richieste.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { operatoreDiProva } from '../di-prova.ts';
import type { ContestoApplica } from '../operazione.ts';
import {
  annullamento,
  casiRegistroRichieste,
  nascitaConservata,
  suGiulia,
  trovate,
} from './casi-registro-richieste.ts';
import { controllaRichieste, regoleDiRichieste, statoLavorazione } from './richieste.ts';

const contesto = { chi: operatoreDiProva() } as ContestoApplica;

describe('what the register says of a search of requests', () => {
  it('gives what was found', () => {
    expect(controllaRichieste(singola, trovate, contesto)).toEqual([]);
    expect(controllaRichieste(suGiulia, trovate, contesto)).toEqual([]);
  });
  it.each(casiRegistroRichieste)('%s: %s', (atteso, _quando, criteri, noto) => {
    const rilievi = controllaRichieste(criteri, noto, contesto);
    expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
  it.each(['attesa', 'corso'] as const)(
    'lets an extraction %s be annulled by who may ask for it',
    (elaborazione) => {
      const noto = { ...trovate, operazioni: [{ ...nascitaConservata, elaborazione }] };
      expect(controllaRichieste(annullamento, noto, contesto)).toEqual([]);
      const chi = operatoreDiProva({ profili: ['certificati'] });
      expect(controllaRichieste(annullamento, noto, { chi }).map(({ codice }) => codice)).toEqual(['EN174']);
    },
  );
  it('asks the pure rules too, and whether the municipality exists', () => {
    const [, , due = {}] = casiRichieste[1] ?? [];
    const comuneRichiesta = { nomeComune: 'VINCI', codiceIstat: '000001', siglaProvinciaIstat: 'FI' };
    const rilievi = regoleDiRichieste({ ...due, comuneRichiesta }, luoghiDiProva());
    expect(rilievi.map(({ codice }) => codice)).toEqual(['EHR48', 'EN198']);
  });
});

it.each([
  ['2', {}],
  ['3', { esito: 'KO' }],
  ['4', { annullata: true }],
  ['5', { elaborazione: 'attesa' as const }],
  ['1', { elaborazione: 'corso' as const }],
  ['3', { elaborazione: 'fallita' as const }],
  ['4', { elaborazione: 'annullata' as const }],
  ['6', { risposta: { Risposta_Comune: { testataRisposta: { esitoOperazione: 'WN00' } } } }],
])('says state %s of %j', (stato, altro) => {
  expect(statoLavorazione({ ...nascitaConservata, ...altro })).toBe(stato);
});

import { describe, expect, it } from 'vitest';
import { richiesta4001, richiesta4002 } from '#contract/regole/estrazione/casi-estrazione.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { Contesto, Operazione } from '../registro/operazione.ts';
import { visualizzazioneElaborati } from '../registro/3000-consultazione/3005-elaborati.ts';
import { estrazioneCittadini } from './4001-cittadini.ts';
import { rivestimento } from './4002-rivestimento.ts';
import { prospettiStatistici } from './4003-prospetti.ts';
import { elenchiDiAusilio } from './4004-ausilio.ts';
import { scaricoFile } from './7002-scarico.ts';
import { casi3005, casi7002, casiDati, casiRichiesta, liberoRivestimento } from './casi-estrazioni.ts';

const contesto = { chi: operatoreDiProva(), oggi: '2026-07-11', luoghi: luoghiDiProva() } as Contesto;
const servizi: Readonly<Record<'4001' | '4002' | '4003' | '4004', Operazione>> = {
  ...{ 4001: estrazioneCittadini, 4002: rivestimento, 4003: prospettiStatistici, 4004: elenchiDiAusilio },
};
const detti = (rilievi: readonly { codice: string; campo: string }[]): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`);

describe('asking for an extraction', () => {
  it.each(casiRichiesta)('%s: %s (%s)', (atteso, _quando, servizio, noto) => {
    expect(detti(servizi[servizio].controlli({}, noto, contesto))).toEqual([atteso]);
  });
  it('goes through while requests of other kinds are under way', () => {
    const noto = { ...liberoRivestimento, pendenti: ['4002', '4005'] };
    expect(estrazioneCittadini.controlli({}, noto, contesto)).toEqual([]);
  });
  it.each(casiDati)('%s: electoral lists, asked by the registry (%s)', (atteso, servizio) => {
    const richiesta =
      servizio === '4001'
        ? richiesta4001({ datiAnagraficiRichiesti: ['2', '18'] })
        : richiesta4002([], { datiRichiesti: ['18'] });
    expect(detti(servizi[servizio].regole(richiesta, contesto))).toEqual([atteso]);
    const chi = operatoreDiProva({ profili: ['elettorale'] });
    expect(servizi[servizio].regole(richiesta, { ...contesto, chi })).toEqual([]);
  });
  it('is only of the municipality of who asks', () => {
    const comuneRichiesta = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
    expect(detti(estrazioneCittadini.regole(richiesta4001({ comuneRichiesta }), contesto))).toEqual([
      'EN167 criteriRicerca.comuneRichiesta',
    ]);
  });
});

describe('downloading a result', () => {
  it.each(casi7002)('%s: %s', (atteso, _quando, noto) => {
    expect(detti(scaricoFile(undefined).controlli({}, noto, contesto))).toEqual([atteso]);
  });
  it.each(casi3005)('%s: %s, with the former service', (atteso, _quando, noto) => {
    expect(detti(visualizzazioneElaborati(undefined).controlli({}, noto, contesto))).toEqual([atteso]);
  });
});

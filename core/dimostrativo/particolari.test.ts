import { describe, expect, it } from 'vitest';
import { controllaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { oggiDimostrativo } from './index.ts';
import { comuneDimostrativoIntero } from './intero.ts';
import { luoghiDiProva } from './luoghi-di-prova.ts';
import { particolari, personeParticolari } from './particolari.ts';

const luoghi = luoghiDiProva();
const { soggetti, famiglie, precedenti = [] } = personeParticolari(luoghi, oggiDimostrativo);
const perId = new Map(soggetti.map((s) => [s.idSchedaSoggettoANPR, s]));
const di = (id: string): string => perId.get(id)?.dati.generalita.cognome ?? '';

describe('people of whom a municipality has few', () => {
  it('are who their names say', () => {
    const { uniti, contratto, partito, aire, convivenza, traslochi, naturalizzata } = particolari;
    expect([uniti.secondo, contratto.lei, partito, aire.figlia].map(di)).toEqual([
      ...['VIVIANI', 'GALLI', 'CARLI', 'BINI'],
    ]);
    expect([convivenza.ospite, traslochi.persona, naturalizzata.persona].map(di)).toEqual([
      ...['FALAI', 'TADDEI', 'GJONI'],
    ]);
    expect(famiglie.map((f) => [f.idFamigliaConvivenzaANPR, f.tipoScheda])).toEqual([
      [uniti.famiglia, '3'],
      [contratto.famiglia, '3'],
      [aire.famiglia, '5'],
      [convivenza.convivenza, '4'],
      [traslochi.famiglia, '3'],
      [naturalizzata.famiglia, '3'],
    ]);
  });

  it('stand beside the demo municipality, each with ids and a code of their own', () => {
    const tutti = [...comuneDimostrativoIntero({ seme: 3, residenti: 900, luoghi })].flatMap(
      (b) => b.soggetti,
    );
    const codici = tutti.map((s) => s.dati.generalita.codiceFiscale?.codFiscale ?? '');
    expect(codici.every((codice) => controllaCodiceFiscale(codice).ok)).toBe(true);
    for (const chiavi of [codici, tutti.map((s) => s.idSchedaSoggettoANPR), tutti.map((s) => s.idANPR)])
      expect(new Set(chiavi).size).toBe(tutti.length);
    expect(tutti.length).toBeGreaterThan(900 + soggetti.length - 1);
  });

  it('have a past that comes before what they are now', () => {
    for (const { dal, scheda } of precedenti) {
      const ora = perId.get(scheda.idSchedaSoggettoANPR);
      expect(ora && dal < ora.ultimaDecorrenza).toBe(true);
      expect(scheda.dati).not.toEqual(ora?.dati);
    }
    expect(precedenti.map(({ dal }) => dal)).toEqual(['1970-05-16', '1996-03-02', '2004-10-11']);
  });

  it('take another code when theirs is taken', () => {
    const suo = soggetti[0]?.dati.generalita.codiceFiscale?.codFiscale ?? '';
    const altri = personeParticolari(luoghi, oggiDimostrativo, [suo]);
    expect(altri.soggetti[0]?.dati.generalita.codiceFiscale?.codFiscale).not.toBe(suo);
  });
});

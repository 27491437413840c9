import { describe, expect, it } from 'vitest';
import { controllaCodiceFiscale } from '#contract/codice-fiscale.ts';
import type { Soggetto } from '../registro/modello.ts';
import { creaCaso, piuAnni } from './caso.ts';
import { creaCodiciUsati } from './codici-usati.ts';
import { generaComuneDimostrativo, generaPopolazione } from './index.ts';
import { luoghiDiProva } from './luoghi-di-prova.ts';

const luoghi = luoghiDiProva();

describe('the population of many municipalities', () => {
  const codice = (s: Soggetto): string => s.dati.generalita.codiceFiscale?.codFiscale ?? '';
  const demo = [...generaComuneDimostrativo({ seme: 5, residenti: 3000, luoghi })].flatMap((b) => b.soggetti);
  const genera = () => [
    ...generaPopolazione({ seme: 5, residenti: 3000, luoghi, presenti: demo.map(codice) }),
  ];
  const blocchi = genera();
  const soggetti = blocchi.flatMap((b) => b.soggetti);
  const famiglie = blocchi.flatMap((b) => b.famiglie);

  it('has as many residents as asked for, over several municipalities, each in a family of its own', () => {
    const residenti = soggetti.filter((s) => s.stato === 'residente');
    expect(residenti).toHaveLength(3000);
    expect(new Set(residenti.map((s) => s.comune)).size).toBeGreaterThan(10);
    const comuni = new Map(famiglie.map((f) => [f.idFamigliaConvivenzaANPR, f.comune]));
    for (const s of residenti) expect(comuni.get(s.idFamigliaConvivenzaANPR ?? '')).toBe(s.comune);
  });

  it('gives everybody ids and a codice fiscale that nobody else has, of the demo municipality neither', () => {
    const demo = [...generaComuneDimostrativo({ seme: 5, residenti: 300, luoghi })].flatMap(
      (b) => b.soggetti,
    );
    const tutti = [...soggetti, ...demo];
    expect(new Set(tutti.map((s) => s.idSchedaSoggettoANPR)).size).toBe(tutti.length);
    expect(new Set(tutti.map((s) => s.idANPR)).size).toBe(tutti.length);
    expect(new Set(tutti.map(codice)).size).toBe(tutti.length);
    for (const uno of tutti) expect(controllaCodiceFiscale(codice(uno))).toMatchObject({ ok: true });
  });

  it('is the same for the same seed', () => {
    expect(genera()).toEqual(blocchi);
  });
});

it('draws days and moves them by years as the calendar does', () => {
  const caso = creaCaso(9);
  for (let n = 0; n < 2000; n++) {
    const giorno = caso.giorno('1896-02-27', '2101-03-02');
    expect(new Date(`${giorno}T00:00:00Z`).toISOString().slice(0, 10)).toBe(giorno);
  }
  expect(caso.giorno('2024-02-28', '2024-02-28')).toBe('2024-02-28');
  expect(caso.giorno('2024-03-01', '2024-02-01')).toBe('2024-02-01');
  expect([piuAnni('2024-02-29', 1), piuAnni('2024-02-29', -4), piuAnni('1999-12-31', 30)]).toEqual([
    ...['2025-02-28', '2020-02-29', '2029-12-31'],
  ]);
});

it('takes a code once, however many are taken', () => {
  const codici = creaCodiciUsati();
  const tutti = Array.from({ length: 60_000 }, (_, n) => `CODICE${n}`);
  expect(tutti.every((uno) => codici.prende(uno))).toBe(true);
  expect(tutti.some((uno) => codici.prende(uno))).toBe(false);
});

import { expect, it } from 'vitest';
import { generaComuneDimostrativo, oggiDimostrativo } from './index.ts';
import { luoghiDiProva } from './luoghi-di-prova.ts';
import { creaVicini, vicini } from './vicini.ts';

const luoghi = luoghiDiProva();
const accanto = creaVicini(luoghi, oggiDimostrativo);

it('are a mother and her son at Empoli, with a procedure open about her', () => {
  expect(accanto?.blocco.soggetti.map((s) => [s.idSchedaSoggettoANPR, s.comune, s.stato])).toEqual([
    [vicini.madre, '048014', 'residente'],
    [vicini.figlio, '048014', 'residente'],
  ]);
  expect(accanto?.blocco.famiglie.map((f) => [f.idFamigliaConvivenzaANPR, f.comune])).toEqual([
    [vicini.famiglia, '048014'],
  ]);
  expect(accanto?.procedimenti).toMatchObject([
    { comune: '048014', stato: 'aperto', soggetti: [vicini.madre] },
  ]);
});

it('take neither numbers nor codes of the people of the demo municipality', () => {
  const demo = [...generaComuneDimostrativo({ seme: 20_260_630, residenti: 10_000, luoghi })].flatMap(
    ({ soggetti }) => soggetti,
  );
  const codici = (quali: readonly (typeof demo)[number][]): (string | undefined)[] =>
    quali.flatMap((s) => [s.idANPR, s.idSchedaSoggettoANPR, s.dati.generalita.codiceFiscale?.codFiscale]);
  const suoi = new Set(codici(demo));
  expect(codici(accanto?.blocco.soggetti ?? []).filter((uno) => suoi.has(uno))).toEqual([]);
});

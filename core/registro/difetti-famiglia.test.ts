import { expect, it } from 'vitest';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { difettiFamiglia } from './difetti-famiglia.ts';
import type { Famiglia, Soggetto } from './modello.ts';

const blocchi = [...generaComuneDimostrativo({ seme: 3, residenti: 600, luoghi: luoghiDiProva() })];
const soggetti = new Map(blocchi.flatMap((b) => b.soggetti).map((s) => [s.idSchedaSoggettoANPR, s]));
const famiglie = blocchi.flatMap((b) => b.famiglie);
const { coppiaInAttesa: coppia } = personaggi;
const sua = famiglie.find((f) => f.idFamigliaConvivenzaANPR === coppia.famiglia);
if (!sua) throw new Error('no such family');
const famiglia: Famiglia = sua;

const membri = (f: Famiglia): Soggetto[] =>
  f.componenti.flatMap((c) => soggetti.get(c.idSchedaSoggettoANPR) ?? []);

it('finds nothing wrong in the demo municipality, convivenze included', () => {
  expect(famiglie.filter((f) => difettiFamiglia(f, membri(f)).length > 0)).toEqual([]);
});

const figlia = `il componente ${coppia.figlia}`;
const senzaCapo = famiglia.componenti.map((c) => ({ ...c, codiceLegame: '3' }));
type Caso = readonly [string, Partial<Famiglia>, Partial<Soggetto>?];
const casi: readonly Caso[] = [
  ['è archiviata e ha componenti', { stato: 'archiviata' }],
  ['non ha componenti e non è archiviata', { componenti: [] }],
  [
    'ha più di un intestatario',
    { componenti: famiglia.componenti.map((c) => ({ ...c, codiceLegame: '1' })) },
  ],
  ['non ha intestatario', { componenti: senzaCapo }],
  [
    'ha due componenti con lo stesso posto',
    { componenti: famiglia.componenti.map((c) => ({ ...c, progressivoComponente: '1' })) },
  ],
  [`${figlia} è deceduto`, {}, { stato: 'deceduto' }],
  [`${figlia} si dice di un’altra famiglia`, {}, { idFamigliaConvivenzaANPR: '7999999999' }],
  [`${figlia} è del comune 048014`, {}, { comune: '048014' }],
  [`${figlia} è aire in una scheda di tipo 3`, {}, { stato: 'aire' }],
  [
    `${figlia} è entrato prima di nascere`,
    {
      componenti: famiglia.componenti.map((c) =>
        c.idSchedaSoggettoANPR === coppia.figlia ? { ...c, dataDecorrenza: '2022-07-02' } : c,
      ),
    },
  ],
];
const detti = casi.map(([atteso, f, s = {}]) => ({ atteso, f, s }));
it.each(detti)('$atteso', ({ atteso, f, s }) => {
  const diversa = { ...famiglia, ...f };
  const persone = membri(diversa).map((uno) =>
    uno.idSchedaSoggettoANPR === coppia.figlia ? { ...uno, ...s } : uno,
  );
  expect(difettiFamiglia(diversa, persone)).toEqual([atteso]);
});

it('lets a family be without head while it is incomplete or its ties are to be reviewed, and one taken back be anything', () => {
  const membriSuoi = membri(famiglia);
  expect(difettiFamiglia({ ...famiglia, componenti: senzaCapo, certificabile: false }, membriSuoi)).toEqual(
    [],
  );
  expect(difettiFamiglia({ ...famiglia, componenti: senzaCapo, incompleta: true }, membriSuoi)).toEqual([]);
  expect(difettiFamiglia({ ...famiglia, stato: 'annullata' }, [])).toEqual([]);
  expect(difettiFamiglia(famiglia, membriSuoi.slice(1))).toEqual([
    `il componente ${coppia.padre} non è nel registro`,
  ]);
});

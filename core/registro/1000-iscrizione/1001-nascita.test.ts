import { describe, expect, it } from 'vitest';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { giornoDiProva, nascitaDiProva } from '../di-prova.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { controllaNascita, neonato, type AggregatiNascita } from './1001-controlli.ts';
import { codiciDaCercare } from './codice-fiscale.ts';

const luoghi = luoghiDiProva();
const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi })];
const soggetto = (id: string): Soggetto => {
  const trovato = blocchi.flatMap((b) => b.soggetti).find((s) => s.idSchedaSoggettoANPR === id);
  if (!trovato) throw new Error(id);
  return trovato;
};
const famigliaDi = (id: string): Famiglia => {
  const trovata = blocchi.flatMap((b) => b.famiglie).find((f) => f.idFamigliaConvivenzaANPR === id);
  if (!trovata) throw new Error(id);
  return trovata;
};
const { coppiaInAttesa: coppia, coniugiSeparatiDiCasa: separati } = personaggi;
const famiglia = famigliaDi(coppia.famiglia);
const base: AggregatiNascita = {
  ...{
    padri: [soggetto(coppia.padre)],
    madri: [soggetto(coppia.madre)],
    famiglia,
    omonimi: [],
    codiciInUso: [],
  },
};
const contesto = { comune: '048050', oggi: '2026-07-11', luoghi };

type Richiesta = ReturnType<typeof nascitaDiProva>;
function trova(altri: Partial<AggregatiNascita>, richiesta: Richiesta, comune = '048050'): string[] {
  return controllaNascita(richiesta, { ...base, ...altri }, { ...contesto, comune }).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

const gemella: Soggetto = {
  ...soggetto(coppia.figlia),
  dati: { ...soggetto(coppia.figlia).dati, generalita: nascitaDiProva().generalita1001.generalita },
};
const altra = 'datiControllo.attribuzioneFamiglia';
const padre = 'paternita.generalita';
const madre = 'maternita.generalita';
const conControllo = (controllo: Partial<Richiesta['datiControllo']>): Richiesta =>
  nascitaDiProva({ controllo });
const deceduto: Soggetto = { ...soggetto(coppia.padre), stato: 'deceduto' };

describe('what the register says of a birth', () => {
  it('lets a plain one through', () => {
    expect(trova({}, nascitaDiProva())).toEqual([]);
  });
  const casi: readonly (readonly [string, Partial<AggregatiNascita>, Richiesta, string?])[] = [
    [`EN142 ${padre}`, { padri: [] }, nascitaDiProva()],
    [`EN143 ${madre}`, { madri: [] }, nascitaDiProva()],
    [`EN144 ${padre}`, { padri: [], madri: [] }, nascitaDiProva()],
    [`EN091 ${padre}`, { padri: [soggetto(separati.marito)] }, nascitaDiProva()],
    [`EN093 ${madre}`, { madri: [soggetto(separati.moglie)] }, nascitaDiProva()],
    [`EN184 ${padre}`, { padri: [deceduto] }, nascitaDiProva()],
    [`ES077 ${padre}`, { padri: [{ ...deceduto, stato: 'aire' }] }, nascitaDiProva()],
    [
      `EF054 ${altra}`,
      { madri: [{ ...soggetto(coppia.madre), idFamigliaConvivenzaANPR: '1' }] },
      nascitaDiProva(),
    ],
    [`EF002 ${altra}`, { famiglia: undefined }, nascitaDiProva()],
    [`EN180 ${altra}`, {}, nascitaDiProva(), '048017'],
    [`EN211 ${altra}`, { famiglia: { ...famiglia, incompleta: true } }, nascitaDiProva()],
    [
      'EN389 testataRichiesta.dataDecorrenza',
      { famiglia: { ...famiglia, ultimaDecorrenza: '2026-07-11' } },
      nascitaDiProva(),
    ],
    [
      'EF031 legameSoggetto.dataDecorrenza',
      { famiglia: { ...famiglia, dataOrigine: '2026-07-11' } },
      nascitaDiProva(),
    ],
    [
      'EN341 famConv.idFamigliaConvivenzaANPR',
      { famiglia: { ...famiglia, tipoScheda: '4' } },
      conControllo({ attribuzioneFamiglia: '5' }),
    ],
    ['EN342 famConv.idFamigliaConvivenzaANPR', {}, conControllo({ attribuzioneFamiglia: '4' })],
    ['EN188 generalita1001.generalita', { omonimi: [gemella] }, nascitaDiProva()],
    [
      'EAA50 datiControllo.gestioneCF',
      { codiciInUso: codiciDaCercare(neonato(nascitaDiProva()), luoghi) },
      nascitaDiProva(),
    ],
    ['EN150 datiControllo.gestioneCF', {}, conControllo({ gestioneCF: '2' })],
    ['EN141 datiControllo.gestioneCF', {}, conControllo({ gestioneCF: '3' })],
  ];
  for (const [atteso, altri, richiesta, comune] of casi) {
    it(atteso, () => {
      expect(trova(altri, richiesta, comune)).toEqual([atteso]);
    });
  }
  it('takes a dead father when the family is the mother’s', () => {
    const richiesta = conControllo({ attribuzioneFamiglia: '3' });
    expect(trova({ padri: [deceduto] }, richiesta)).toEqual([]);
  });
  it('gives an omocode to a namesake who is another person', () => {
    const richiesta = conControllo({ gestioneCF: '2' });
    const [primo = ''] = codiciDaCercare(neonato(richiesta), luoghi);
    expect(trova({ omonimi: [gemella], codiciInUso: [primo] }, richiesta)).toEqual([]);
    expect(richiesta.testataRichiesta.dataDecorrenza).toBe(giornoDiProva);
  });
});

import { describe, expect, it } from 'vitest';
import { Richiesta5012 } from '#contract/anpr/index.ts';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { controllaRipristino, modoRipristino } from './5000-mutazione/ripristino.ts';
import { annullabilita } from './annullabilita.ts';
import type { AggregatiAnnullamento } from './annullamento.ts';
import {
  annullamentoDiProva,
  casiAnnullamento,
  giornoMutazione,
  type CambiAnnullamento,
} from './casi-annullamento.ts';
import { disfa } from './disfare.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type { OperazioneRegistrata } from './operazione.ts';

const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi: luoghiDiProva() })];
const { famiglia: idFamiglia, madre, padre } = personaggi.coppiaInAttesa;
function persona(id: string): Soggetto {
  const trovato = blocchi.flatMap((b) => b.soggetti).find((s) => s.idSchedaSoggettoANPR === id);
  if (!trovato) throw new Error('not in the demo municipality');
  return trovato;
}
function famiglia(): Famiglia {
  const trovata = blocchi.flatMap((b) => b.famiglie).find((f) => f.idFamigliaConvivenzaANPR === idFamiglia);
  if (!trovata) throw new Error('not in the demo municipality');
  return trovata;
}

const casa = famiglia();
const nuova: Famiglia = {
  ...casa,
  idFamigliaConvivenzaANPR: '8000000099',
  dataOrigine: giornoMutazione,
  ultimaDecorrenza: giornoMutazione,
  componenti: [madre, padre].map((idSchedaSoggettoANPR, posto) => ({
    idSchedaSoggettoANPR,
    codiceLegame: String(posto + 1),
    dataDecorrenza: giornoMutazione,
    progressivoComponente: String(posto + 1),
  })),
};
const senza: Famiglia = {
  ...casa,
  ultimaDecorrenza: giornoMutazione,
  componenti: casa.componenti.filter(
    (c) => c.idSchedaSoggettoANPR !== madre && c.idSchedaSoggettoANPR !== padre,
  ),
};
const spostato = (s: Soggetto): Soggetto => ({
  ...s,
  idFamigliaConvivenzaANPR: nuova.idFamigliaConvivenzaANPR,
  ultimaDecorrenza: giornoMutazione,
  dati: { ...s.dati, residenza: [{ ...casa.residenza, dataDecorrenzaResidenza: giornoMutazione }] },
});
const mossi = [madre, padre].map((id) => ({ prima: persona(id), dopo: spostato(persona(id)), poi: [] }));

/** Giulia and Lorenzo moved to a new family, their daughter stayed. */
function registrata({ registrata: altro = {}, successive = [] }: CambiAnnullamento): OperazioneRegistrata {
  const { mutazioni = ['2'], ...resto } = altro;
  const poi = successive.map((una) => ({ operazione: una.idOperazioneANPR, dal: '2026-07-09' }));
  return {
    idOperazioneANPR: '10000000100',
    codice: '5005',
    comune: '048050',
    esito: 'OK',
    istante: new Date('2026-07-08T09:00:00Z'),
    dataDecorrenza: giornoMutazione,
    richiesta: { datiControllo: { tipoMutazione: mutazioni.map((tipo) => tipo.padStart(2, '0')) } },
    ripristinati: [],
    soggetti: mossi.map((uno) => ({ ...uno, poi: poi.map((p) => ({ ...p, dopo: uno.dopo })) })),
    famiglie: [
      { dopo: nuova, poi: [] },
      { prima: casa, dopo: senza, poi: [] },
    ],
    ...resto,
  };
}
function aggregati(cambi: CambiAnnullamento): AggregatiAnnullamento {
  const operazione = cambi.ignota ? undefined : registrata(cambi);
  return { operazione, successive: cambi.successive ?? [], soggetti: [], famiglie: [] };
}
function trova(cambi: CambiAnnullamento): string[] {
  const contesto = { comune: cambi.comune ?? '048050', oggi: '2026-07-11' };
  return controllaRipristino(annullamentoDiProva(cambi), aggregati(cambi), contesto).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the annulment of a mutation', () => {
  it('has nothing against a plain one, and its example is a valid message', () => {
    expect(trova({})).toEqual([]);
    expect(trova({ codiceFiscale: 'S', registrata: { istante: new Date('2026-07-11T01:00:00Z') } })).toEqual(
      [],
    );
    expect(Richiesta5012.parseJson(annullamentoDiProva({ controlli: ['RA', 'RP'] }))).toMatchObject({
      ok: true,
    });
  });
  it.each(casiAnnullamento)('%s: %s', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });
  it('restores a position under mutations that leave the residence alone', () => {
    const successive = [
      { idOperazioneANPR: '10000000200', codice: '5008', comune: '048050', mutazioni: ['12'] },
    ];
    expect(trova({ controlli: ['RA'], successive })).toEqual([]);
    expect(trova({ successive })).toEqual([expect.stringMatching(/^EN077/)]);
  });
});

describe('an operation taken out of the documents', () => {
  const modo = { dal: giornoMutazione, conCodiceFiscale: false };
  it('gives back those that it changed, and takes away those that it made', () => {
    const { soggetti, famiglie } = disfaDi(registrata({}), modo);
    expect(soggetti).toEqual([persona(madre), persona(padre)]);
    expect(famiglie).toEqual([{ ...nuova, stato: 'annullata', componenti: [] }, casa]);
  });

  it('takes a newborn away, and the code only when asked to', () => {
    const nascita = { ...registrata({}), soggetti: [{ dopo: persona(madre), poi: [] }], famiglie: [] };
    const [resta] = disfaDi(nascita, modo).soggetti ?? [];
    expect(resta).toMatchObject({ stato: 'annullato', dati: { generalita: { nome: 'GIULIA' } } });
    expect(resta?.idFamigliaConvivenzaANPR).toBeUndefined();
    expect(resta?.dati.generalita.codiceFiscale).toBeDefined();
    const [senzaCodice] = disfaDi(nascita, { ...modo, conCodiceFiscale: true }).soggetti ?? [];
    expect(senzaCodice?.dati.generalita.codiceFiscale).toBeUndefined();
  });

  it('keeps what changed afterwards, from the day on which it did', () => {
    const sposata = (s: Soggetto): Soggetto => ({
      ...s,
      ultimaDecorrenza: '2026-07-10',
      dati: { ...s.dati, statoCivile: { statoCivile: '4' } },
    });
    const [lei, lui] = mossi;
    if (!lei || !lui) throw new Error('two people moved');
    const poi = [{ operazione: '10000000200', dal: '2026-07-10', dopo: sposata(lei.dopo) }];
    const { passaggi, soggetti } = disfaDi({ ...registrata({}), soggetti: [{ ...lei, poi }, lui] }, modo);
    expect(soggetti).toEqual([persona(padre)]);
    expect(passaggi).toEqual([
      { dal: giornoMutazione, soggetti: [persona(madre)] },
      { dal: '2026-07-10', soggetti: [sposata(persona(madre))] },
    ]);
  });

  it('says where it and a later change meet', () => {
    const [lei] = mossi;
    if (!lei) throw new Error('nobody moved');
    const altrove = { ...lei.dopo, comune: '048014', dati: { ...lei.dopo.dati, residenza: [] } };
    const poi = [{ operazione: '10000000200', dal: '2026-07-10', dopo: altrove }];
    expect(disfa({ ...registrata({}), soggetti: [{ ...lei, poi }] }, modo)).toEqual({
      esito: 'conflitto',
      dove: 'dati.residenza',
    });
  });

  it('brings one person back alone, in the place that was hers', () => {
    const { soggetti, famiglie } = disfaDi(registrata({}), { ...modo, solo: madre });
    expect(soggetti).toEqual([persona(madre)]);
    const [diLa, diQua] = famiglie ?? [];
    expect(diLa?.componenti.map((c) => c.idSchedaSoggettoANPR)).toEqual([padre]);
    expect(diQua?.componenti.map((c) => c.idSchedaSoggettoANPR)).toEqual(
      casa.componenti.map((c) => c.idSchedaSoggettoANPR).filter((id) => id !== padre),
    );
  });

  it('and with the last one the whole operation', () => {
    const richiesta = annullamentoDiProva({ controlli: ['RP'] });
    expect(modoRipristino(richiesta, aggregati({}), '2026-07-11').solo).toBe(madre);
    const ultima = aggregati({ registrata: { ripristinati: [padre] } });
    expect(modoRipristino(richiesta, ultima, '2026-07-11').solo).toBeUndefined();
  });
});

function disfaDi(operazione: OperazioneRegistrata, modo: Parameters<typeof disfa>[1]) {
  const disfatta = disfa(operazione, modo);
  if (disfatta.esito === 'conflitto') throw new Error(disfatta.dove);
  return disfatta.effetti;
}

describe('the preview of an annulment', () => {
  const guarda = (cambi: CambiAnnullamento, comune = '048050') =>
    annullabilita(registrata(cambi), cambi.successive ?? [], { comune, oggi: '2026-07-11' });
  const poi = (codice: string, comune: string, ...mutazioni: readonly string[]) => ({
    ...{ idOperazioneANPR: '10000000200', codice, comune, mutazioni },
  });

  it('says which service does it, and when nothing stands in the way', () => {
    expect(guarda({})).toMatchObject({
      ...{ annullabile: true, servizio: '5012', ripristino: false, ostacoli: [], motivi: [] },
    });
    const appena = { codice: '1001', istante: new Date('2026-07-11T01:00:00Z') };
    expect(guarda({ registrata: appena })).toMatchObject({ servizio: '1013', codiceFiscale: true });
    expect(guarda({ registrata: { codice: '1001' } })).toMatchObject({ codiceFiscale: false });
  });

  it('names what to undo before, whose it is and how, across municipalities', () => {
    const successive = [
      poi('2001', '048014'),
      { ...poi('5008', '048050', '1'), idOperazioneANPR: '10000000150' },
    ];
    expect(guarda({ successive })).toMatchObject({
      annullabile: false,
      ostacoli: [
        { idOperazioneANPR: '10000000200', codice: '2001', comune: '048014', servizio: '2011' },
        { idOperazioneANPR: '10000000150', codice: '5008', comune: '048050' },
      ],
    });
    expect(guarda({ successive }).ostacoli[1]).not.toHaveProperty('servizio');
  });

  it('proposes to restore the position where only other mutations followed', () => {
    expect(guarda({ successive: [poi('5008', '048050', '12')] })).toMatchObject({
      ...{ annullabile: true, ripristino: true, ostacoli: [] },
    });
    expect(guarda({ successive: [poi('5005', '048050', '2')] })).toMatchObject({
      ...{ annullabile: false, ripristino: false, ostacoli: [{ codice: '5005', servizio: '5012' }] },
    });
  });

  it.each([
    ['EN145', 'of another municipality', {}, '048014'],
    ['EN077', 'taken back already', { registrata: { annullataDa: '10000000300' } }, '048050'],
    ['EN314', 'of no kind that is taken back', { registrata: { codice: '1013' } }, '048050'],
    ['EN078', 'refused', { registrata: { esito: 'KO' } }, '048050'],
    ['EN234', 'of personal data', { registrata: { codice: '5008', mutazioni: ['1'] } }, '048050'],
  ] as const)('gives %s, which no order mends, for an operation %s', (codice, _quando, cambi, comune) => {
    const successive = [poi('2001', '048050')];
    const { annullabile, ostacoli, motivi } = guarda({ ...cambi, successive }, comune);
    expect([annullabile, ostacoli, motivi.map((uno) => uno.codice)]).toEqual([false, [], [codice]]);
  });
});

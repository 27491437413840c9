import { describe, expect, it } from 'vitest';
import { DatiSoggetto } from '#contract/anpr/index.ts';
import { chiResta, decessoDiProva, type CambiDecesso } from '#contract/regole/casi-decesso.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { ContestoApplica } from '../operazione.ts';
import { applicaDecesso, controllaDecesso, decesso, type AggregatiDecesso } from './2001-decesso.ts';

const luoghi = luoghiDiProva();
const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi })];
const soggetti = new Map(blocchi.flatMap((b) => b.soggetti).map((s) => [s.idSchedaSoggettoANPR, s]));
const famiglie = new Map(blocchi.flatMap((b) => b.famiglie).map((f) => [f.idFamigliaConvivenzaANPR, f]));
function di<T>(mappa: ReadonlyMap<string, T>, id: string): T {
  const trovato = mappa.get(id);
  if (!trovato) throw new Error(id);
  return trovato;
}
const { coppiaInAttesa: coppia } = personaggi;
const madre: Soggetto = di(soggetti, coppia.madre);
const padre: Soggetto = di(soggetti, coppia.padre);
const famiglia: Famiglia = di(famiglie, coppia.famiglia);
const capo = famiglia.componenti.find((c) => c.codiceLegame === '1')?.idSchedaSoggettoANPR;
const moglie = capo === coppia.madre ? padre : madre;
const base: AggregatiDecesso = {
  soggetti: [moglie],
  famiglia,
  restano: [],
  partner: [capo === coppia.madre ? madre : padre],
};

const contesto = {
  oggi: '2026-07-11',
  avvisi: [],
  testataRisposta: { idOperazioneComune: 'X', esitoOperazione: '0000' },
} as unknown as ContestoApplica;

function richiesta(cambi: CambiDecesso, chi = moglie) {
  const { cognome, nome } = chi.dati.generalita;
  return {
    ...decessoDiProva(cambi),
    generalitaPerRicerca: {
      ...(cognome !== undefined && { cognome }),
      ...(nome !== undefined && { nome }),
      idSchedaSoggettoANPR: chi.idSchedaSoggettoANPR,
    },
  };
}
function trova(
  altri: Partial<AggregatiDecesso>,
  cambi: CambiDecesso = {},
  comune = '048050',
  chi = moglie,
): string[] {
  return controllaDecesso(richiesta(cambi, chi), { ...base, ...altri }, { comune, oggi: '2026-07-11' }).map(
    ({ codice, campo }) => `${codice} ${campo}`.trim(),
  );
}

const chiCerca = 'generalitaPerRicerca';
const capoFamiglia = di(soggetti, capo ?? '');
const resta = (id: string, codiceLegame: string): AggregatiDecesso['restano'][number] => ({
  trovati: [di(soggetti, id)],
  codiceLegame,
});

describe('what the register says of a death', () => {
  it('warns that the civil status of the spouse is to be updated, and no more', () => {
    expect(trova({})).toEqual(['EN310']);
    expect(trova({ partner: [] })).toEqual([]);
  });

  type Caso = readonly [string, string, Partial<AggregatiDecesso>, CambiDecesso?, string?];
  const casi: readonly Caso[] = [
    [`EN185 ${chiCerca}`, 'an id that nobody has', { soggetti: [] }],
    [`EN095 ${chiCerca}`, 'two people', { soggetti: [madre, padre] }],
    [`EN183 ${chiCerca}`, 'another person', { soggetti: [di(soggetti, coppia.figlia)] }],
    [`EN184 ${chiCerca}`, 'dead already', { soggetti: [{ ...moglie, stato: 'deceduto' }] }],
    [`EN204 ${chiCerca}`, 'of another municipality', {}, {}, '048017'],
    ['EN370 motivoCancellazione', 'a motive of AIRE', {}, { motivo: { tipoMotivoCancellazioneAIRE: '1' } }],
    [
      'EN240 testataRichiesta.dataDecorrenza',
      'before her last registration',
      { soggetti: [{ ...moglie, ultimaDecorrenza: '2026-07-06' }] },
    ],
    [`EN211 ${chiCerca}`, 'a family not yet complete', { famiglia: { ...famiglia, incompleta: true } }],
    ['EN483 datiControllo.ruoloSoggetto', 'called head, and is not', {}, { ruolo: '1' }],
  ];
  const detti = casi.map(([atteso, quando, altri, cambi, comune]) => ({
    atteso,
    quando,
    altri,
    cambi,
    comune,
  }));
  it.each(detti)('$atteso: $quando', ({ atteso, altri, cambi, comune }) => {
    expect(trova({ partner: [], ...altri }, cambi, comune)).toEqual([atteso]);
  });

  it('wants a new head when the head dies', () => {
    const aggregati = { soggetti: [capoFamiglia], partner: [] };
    const con = (altri: Partial<AggregatiDecesso>, cambi: CambiDecesso): string[] =>
      trova({ ...aggregati, ...altri }, cambi, '048050', capoFamiglia);
    expect(con({}, {})).toEqual(['EN484 datiControllo.ruoloSoggetto']);
    expect(con({}, { ruolo: '1' })).toEqual(['EN483 elencoSoggettiFamiglia']);
    const nuovo = moglie.idSchedaSoggettoANPR;
    const elenco = [chiResta(nuovo, '1')];
    expect(con({ restano: [resta(nuovo, '1')] }, { ruolo: '1', elenco })).toEqual(['EN225']);
    const tutti = [resta(nuovo, '1'), resta(coppia.figlia, '3')];
    expect(con({ restano: tutti }, { ruolo: '1', elenco })).toEqual([]);
    const estraneo = [resta(personaggi.vedova.vedova, '1')];
    expect(con({ restano: estraneo }, { ruolo: '1', elenco })).toEqual(['EN183 elencoSoggettiFamiglia']);
    expect(
      con({ famiglia: { ...famiglia, componenti: famiglia.componenti.slice(0, 1) } }, { ruolo: '1' }),
    ).toEqual([]);
  });

  it.each([
    ['EC106 datiDecesso.luogoEvento.comune', { nomeComune: 'NESSUNO', siglaProvinciaIstat: 'FI' }],
    [
      'EC108 datiDecesso.luogoEvento.comune.codiceIstat',
      { nomeComune: 'VINCI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
    ],
  ])('%s', (atteso, comune) => {
    const r = decessoDiProva({ decesso: { luogoEvento: { comune } } });
    const rilievi = decesso.regole(r, { oggi: '2026-07-11', luoghi } as unknown as ContestoApplica);
    expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
  it.each([
    ['EC170 datiDecesso.luogoEvento.localita.codiceStato', '001', 'ALBANIA'],
    ['EC171 datiDecesso.luogoEvento.localita.descrizioneStato', '201', 'GRECIA'],
  ])('%s', (atteso, codiceStato, descrizioneStato) => {
    const albania = { tipo: 'stato', codice: '201', nome: 'ALBANIA', valido: true } as const;
    const conStati: Luoghi = {
      ...luoghi,
      statoPerCodice: (codice) => (codice === albania.codice ? albania : undefined),
    };
    const luogoEvento = { localita: { descrizioneStato, codiceStato } };
    const r = decessoDiProva({ decesso: { luogoEvento } });
    const rilievi = decesso.regole(r, { oggi: '2026-07-11', luoghi: conStati } as unknown as ContestoApplica);
    expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
});

describe('what a death does', () => {
  it('takes the person out of the family, and leaves a widowed spouse', () => {
    const r = richiesta({});
    const effetti = applicaDecesso(r, base, contesto);
    const [defunta, vedovo] = effetti.soggetti ?? [];
    expect(defunta).toMatchObject({
      stato: 'deceduto',
      ultimaDecorrenza: '2026-07-05',
      dati: {
        datiDecesso: { dataEvento: '2026-07-05' },
        datiCancellazione: { motivoCancellazione: '1', dataDecorrenzaCancellazione: '2026-07-05' },
      },
    });
    expect(defunta).not.toHaveProperty('idFamigliaConvivenzaANPR');
    expect(vedovo?.dati.vedovanza?.datiMorteconiuge).toEqual(r.datiDecesso);
    // The civil status of who is left is the business of a 5008.
    expect(vedovo?.dati.statoCivile).toEqual(base.partner[0]?.dati.statoCivile);
    const [rimasta] = effetti.famiglie ?? [];
    expect(rimasta?.componenti.map((c) => c.idSchedaSoggettoANPR)).not.toContain(moglie.idSchedaSoggettoANPR);
    expect(rimasta?.componenti).toHaveLength(famiglia.componenti.length - 1);
    for (const uno of effetti.soggetti ?? []) expect(DatiSoggetto.safeParse(uno.dati).success).toBe(true);
  });

  it('gives the family its new head and ties', () => {
    const nuovo = moglie.idSchedaSoggettoANPR;
    const restano = [resta(nuovo, '01'), resta(coppia.figlia, '3')];
    const effetti = applicaDecesso(
      richiesta({ ruolo: '1' }, capoFamiglia),
      { ...base, soggetti: [capoFamiglia], partner: [moglie], restano },
      contesto,
    );
    const [rimasta] = effetti.famiglie ?? [];
    expect(rimasta?.componenti.map((c) => [c.idSchedaSoggettoANPR, c.codiceLegame])).toEqual(
      expect.arrayContaining([
        [nuovo, '1'],
        [coppia.figlia, '3'],
      ]),
    );
  });

  it('does not widow twice', () => {
    const partner = base.partner.map((uno) => ({ ...uno, stato: 'deceduto' as const }));
    expect(applicaDecesso(richiesta({}), { ...base, partner }, contesto).soggetti).toHaveLength(1);
  });
});

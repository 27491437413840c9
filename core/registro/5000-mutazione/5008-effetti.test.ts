import { describe, expect, it } from 'vitest';
import { DatiSoggetto, Risposta5008 } from '#contract/anpr/index.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { conSoggetto } from '../mondo-di-prova.ts';
import { esegui } from './5008/esegui-di-prova.ts';
import { con, convivenza, dati, matrimonio, senzaCodice, tutto, unione } from './5008/mondi-di-prova.ts';
import {
  conviveCon,
  davide,
  evento,
  finito,
  mortoIl,
  nominato,
  nonConvivePiu,
  nozzeCon,
  rinominata,
  sara,
  sciolta,
  unitoA,
} from './5008/richieste-di-prova.ts';

const { coppiaInAttesa: sposi, vedova, madreSola, nomeDifficile, famigliaStraniera } = personaggi;

describe('a change of one section', () => {
  it('takes the place of what was there, and touches nobody else', async () => {
    const cittadinanza = [{ descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: '2026-07-05' }];
    const { di, effetti } = await esegui({
      id: famigliaStraniera.madre,
      cambi: { tipi: ['02'], cittadinanza },
    });
    expect(di(famigliaStraniera.madre)).toMatchObject({
      ultimaDecorrenza: '2026-07-05',
      dati: { cittadinanza },
    });
    expect(effetti.soggetti).toHaveLength(1);
  });

  it('does several kinds at once, and keeps what a section does not say', async () => {
    const lavoro = { posizioneProfessionale: '2', condizioneNonProfessionale: '1' };
    const { di } = await esegui({
      cambi: {
        tipi: ['07', '08'],
        altriDati: { titoloStudio: '6' },
        autoVeicoli: { possessoAutoveicoli: 'S', possessoPatente: 'S' },
      },
      mondo: con(sara, dati({ altriDati: lavoro })),
    });
    expect(di(sara)?.dati).toMatchObject({
      altriDati: { ...lavoro, titoloStudio: '6' },
      autoveicoli: { possessoAutoveicoli: 'S' },
    });
  });

  it('has one deed of birth, whatever its form', async () => {
    const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
    const attoANSC = {
      idANSC: '2023-952670-238-002137',
      comuneRegistrazione: vinci,
      anno: '1996',
      numeroComunale: '7',
    };
    const { di } = await esegui({ cambi: { tipi: ['15'], attoNascitaANPR: { attoANSC } } });
    expect(di(sara)?.dati.attoNascitaANPR).toEqual({ attoANSC });
  });

  it('links a parent whom the register knows', async () => {
    const paternita = { generalita: { cognome: 'FABBRI', nome: 'DAVIDE', idSchedaSoggettoANPR: davide } };
    const { di } = await esegui({ id: madreSola.figlio, cambi: { tipi: ['10'], paternita } });
    expect(di(madreSola.figlio)?.dati.paternita?.generalita).toMatchObject({
      dataNascita: '1994-08-14',
      idSchedaSoggettoANPR: davide,
    });
  });
});

describe('new personal data', () => {
  it('get the new code from the Agenzia, and say who the person was', async () => {
    const { di, effetti } = await esegui({
      cambi: rinominata({ codiceFiscale: { codFiscale: 'LCCSRA96B67D403C' } }),
    });
    expect(di(sara)?.dati.generalita).toMatchObject({
      nome: 'SARA MARIA',
      idSchedaSoggettoANPR: sara,
      codiceFiscale: {
        codFiscale: 'LCCSMR96B67D403D',
        validitaCF: '1',
        dataAttribuzioneValidita: '2026-07-11',
      },
    });
    expect(effetti.risposta).toMatchObject({
      Risposta_Comune: {
        listaSoggettiVariati: {
          datiSoggetto: [
            {
              generalitaPrecedenti: { nome: 'SARA' },
              generalitaAttuali: { nome: 'SARA MARIA', codiceFiscale: { codFiscale: 'LCCSMR96B67D403D' } },
            },
          ],
        },
      },
    });
    expect(Risposta5008.parseJson(effetti.risposta)).toMatchObject({ ok: true });
  });

  it('are given a code when asked, and none is validated without the Agenzia', async () => {
    const attribuita = await esegui({ cambi: rinominata({}, '1'), mondo: senzaCodice });
    expect(attribuita.di(sara)?.dati.generalita.codiceFiscale?.codFiscale).toBe('LCCSMR96B67D403D');
    const lasciata = await esegui({
      cambi: rinominata({ codiceFiscale: { codFiscale: 'LCCSRA96B67D403C' } }, '3'),
      mondo: senzaCodice,
    });
    expect(lasciata.di(sara)?.dati.generalita.codiceFiscale).toEqual({
      codFiscale: 'LCCSRA96B67D403C',
      validitaCF: '9',
    });
  });

  it('are shown by the records of those who are linked', async () => {
    const { di } = await esegui({
      cambi: rinominata({ codiceFiscale: { codFiscale: 'LCCSRA96B67D403C' } }),
      mondo: tutto(con(sara, dati(convivenza(davide))), con(davide, dati(convivenza(sara)))),
    });
    expect(di(davide)?.dati.convivenzaDiFatto?.convivente?.nome).toBe('SARA MARIA');
  });
});

describe('a marriage', () => {
  it('is written on both records; the civil status of the other one is not', async () => {
    const { di, effetti } = await esegui({ cambi: nozzeCon(nominato(davide)) });
    const lei = di(sara);
    const lui = di(davide);
    expect(lei?.dati).toMatchObject({
      statoCivile: { statoCivile: '2' },
      matrimonio: { coniuge: { idSchedaSoggettoANPR: davide, dataNascita: '1994-08-14' } },
    });
    expect(lui?.dati).toMatchObject({
      statoCivile: { statoCivile: '1' },
      matrimonio: { coniuge: { nome: 'SARA' }, datiMatrimonio: { dataEvento: '2026-07-01' } },
    });
    for (const uno of effetti.soggetti ?? []) expect(DatiSoggetto.safeParse(uno.dati).success).toBe(true);
  });

  it('ends the cohabitations of both', async () => {
    const { di } = await esegui({
      cambi: nozzeCon(nominato(davide)),
      mondo: tutto(
        con(sara, dati(convivenza(nomeDifficile.persona))),
        con(nomeDifficile.persona, dati(convivenza(sara))),
        con(davide, dati(convivenza(madreSola.madre))),
        con(madreSola.madre, dati(convivenza(davide))),
      ),
    });
    for (const id of [sara, davide, nomeDifficile.persona, madreSola.madre])
      expect(di(id)?.dati.convivenzaDiFatto?.contrattoRisoluzione).toEqual({ motivoRisoluzione: '34' });
  });

  it('of who was widowed starts anew; sent again by the other comune it changes the civil status alone', async () => {
    const nuovo = await esegui({ id: vedova.vedova, cambi: nozzeCon(nominato(davide)) });
    expect(nuovo.di(vedova.vedova)?.dati).not.toHaveProperty('vedovanza');
    const scritto = {
      ...nozzeCon(nominato(sara)).matrimonio,
      coniuge: { ...nominato(sara), sesso: 'F' },
    };
    const seconda = await esegui({
      id: davide,
      cambi: { ...nozzeCon(nominato(sara)), matrimonio: scritto },
      mondo: tutto(
        con(davide, dati(matrimonio(sara, '2026-07-01'))),
        con(sara, dati({ ...matrimonio(davide, '2026-07-01'), statoCivile: { statoCivile: '2' } })),
      ),
    });
    expect(seconda.di(davide)?.dati.statoCivile?.statoCivile).toBe('2');
  });

  it('with a spouse written by mistake frees that one', async () => {
    const { di } = await esegui({
      cambi: nozzeCon(nominato(davide), '2020-02-02'),
      mondo: tutto(
        con(sara, dati(matrimonio(nomeDifficile.persona, '2020-02-02'))),
        con(nomeDifficile.persona, dati(matrimonio(sara, '2020-02-02'))),
      ),
    });
    expect(di(nomeDifficile.persona)?.dati).not.toHaveProperty('matrimonio');
    expect(di(davide)?.dati.matrimonio?.coniuge.idSchedaSoggettoANPR).toBe(sara);
  });

  it('ends on both records by divorce, and on neither by separation', async () => {
    const divorzio = await esegui({ id: sposi.madre, cambi: finito('3', '2026-07-01') });
    for (const id of [sposi.madre, sposi.padre])
      expect(divorzio.di(id)?.dati.annullamentoMatrimonio?.tipoCessazione).toBe('3');
    expect(divorzio.di(sposi.madre)?.dati.statoCivile?.statoCivile).toBe('4');
    expect(divorzio.di(sposi.padre)?.dati.statoCivile?.statoCivile).toBe('2');
    const separati = (mondo: Parameters<typeof conSoggetto>[0]) =>
      conSoggetto(mondo, sposi.madre, (s) => ({
        ...s,
        dati: { ...s.dati, annullamentoMatrimonio: { tipoCessazione: '5' } },
      }));
    const poi = await esegui({ id: sposi.madre, cambi: finito('3', '2026-07-01'), mondo: separati });
    expect(poi.di(sposi.padre)?.dati.annullamentoMatrimonio?.tipoCessazione).toBe('3');
  });

  it('that the register did not know comes with its end', async () => {
    const straniero = { cognome: 'ROSI', nome: 'PIERO', sesso: 'M' };
    const cambi = mortoIl('2026-07-01', {
      matrimonio: { coniuge: straniero, datiMatrimonio: { dataEvento: '2020-01-01' } },
    });
    const { di } = await esegui({ cambi });
    expect(di(sara)?.dati).toMatchObject({
      statoCivile: { statoCivile: '3' },
      matrimonio: { coniuge: straniero },
      vedovanza: { datiMorteconiuge: { dataEvento: '2026-07-01' } },
    });
  });
});

describe('cohabitation and union', () => {
  it('begin and end on both records', async () => {
    const inizio = await esegui({ cambi: conviveCon(nominato(davide)) });
    expect(inizio.di(davide)?.dati.convivenzaDiFatto).toMatchObject({
      convivente: { idSchedaSoggettoANPR: sara },
      contrattoStipula: { data: '2026-06-01' },
    });
    const fine = await esegui({
      cambi: nonConvivePiu('31'),
      mondo: tutto(con(sara, dati(convivenza(davide))), con(davide, dati(convivenza(sara)))),
    });
    for (const id of [sara, davide])
      expect(fine.di(id)?.dati.convivenzaDiFatto?.contrattoRisoluzione?.motivoRisoluzione).toBe('31');
  });

  it('make a union, and dissolve it', async () => {
    const unita = await esegui({ cambi: unitoA({ ...nominato(madreSola.madre), sesso: 'F' }) });
    expect(unita.di(sara)?.dati.statoCivile?.statoCivile).toBe('6');
    expect(unita.di(madreSola.madre)?.dati.unioneCivile).toMatchObject({
      unitoCivilmente: { idSchedaSoggettoANPR: sara },
      attoUnione: { dataEvento: '2026-07-01' },
    });
    const libere = await esegui({
      cambi: sciolta('1', '2026-07-01'),
      mondo: tutto(con(sara, dati(unione(madreSola.madre))), con(madreSola.madre, dati(unione(sara)))),
    });
    for (const id of [sara, madreSola.madre])
      expect(libere.di(id)?.dati.unioneCivile?.scioglimentoUnione?.motivoScioglimento).toBe('1');
  });
});

describe('a completion and a death put right', () => {
  it('adds what was missing', async () => {
    const censimento = { annoCensimento: '2011', sezioneCensimento: '12', foglioCensimento: '3' };
    const { di } = await esegui({
      cambi: { tipi: ['20'], censimento, testata: { dataDecorrenza: '2019-03-04' } },
    });
    expect(di(sara)?.dati).toMatchObject({ censimento, generalita: { nome: 'SARA' } });
  });

  it('changes the day of the death, for the widow too', async () => {
    const { di } = await esegui({ id: vedova.defunto, cambi: evento('2021-02-12') });
    expect(di(vedova.defunto)?.dati.datiDecesso?.dataEvento).toBe('2021-02-12');
    expect(di(vedova.vedova)?.dati.vedovanza?.datiMorteconiuge.dataEvento).toBe('2021-02-12');
  });
});

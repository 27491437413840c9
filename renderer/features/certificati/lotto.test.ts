import { describe, expect, it } from 'vitest';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { giulia } from '../atto/atti/nascita/di-prova.ts';
import type { Richiesta6001 } from '#contract/anpr/index.ts';
import { scelteIniziali } from './domanda.ts';
import { comeRichiedente, maggiorenni, scelteDi } from './di-casa.ts';
import {
  daChiedere,
  daRispondere,
  emessi,
  giudizio,
  unisci,
  type Membro,
  type StatoVoce,
  type Voce,
} from './lotto.ts';

const motivo = { codice: 'EN061', blocca: true, forzabile: false, causa: 'viva', rimedio: 'altro' };
const aperto = { codice: 'EN181', blocca: true, forzabile: true, causa: 'procedimento', rimedio: 'attendi' };
const bambino = { codice: 'EN169', blocca: true, forzabile: true, causa: 'minore', rimedio: 'un altro' };
const motivi = { si: [], no: [motivo], forzando: [aperto] };
function membro(id: string, tipi: Record<string, CertificatoPossibile['esito']>): Membro {
  return {
    ...{ id, nome: id, dossier: giulia },
    possibili: {
      tipi: Object.entries(tipi).map(([tipo, esito]) => ({
        ...{ tipo, esito, nonCon: [], motivi: motivi[esito] },
      })),
      parametri: { bollo: 1600, dirittiInBollo: 52, dirittiLiberi: 26, intestazione: [] },
    },
  };
}
const una = membro('1', { '8': 'si', '3': 'no', '5': 'forzando', '7': 'forzando' });
const altra = membro('2', { '8': 'si', '3': 'si', '5': 'forzando', '7': 'si' });
const esiti = (tipi: readonly CertificatoPossibile[]): unknown[] =>
  tipi.map(({ tipo, esito }) => [tipo, esito]);

it('offers what at least one of the family can have, and apart what only who answers for it gives', () => {
  expect(esiti(unisci([una, altra], true))).toEqual([
    ['3', 'si'],
    ['5', 'forzando'],
    ['7', 'si'],
    ['8', 'si'],
  ]);
  expect(unisci([], true)).toEqual([]);
});

it('says of each who cannot why, and of whom the clerk would have to answer', () => {
  expect(giudizio(una, ['8'], true)).toEqual({ esito: 'si', motivi: [] });
  expect(giudizio(una, ['8', '3'], true)).toEqual({ esito: 'no', motivi: [motivo] });
  expect(giudizio(una, ['5', '7'], true)).toEqual({ esito: 'forzando', motivi: [aperto] });
  expect(giudizio(una, ['5', '3'], true).esito).toBe('no');
});

it('has the clerk answer only for those who are ticked', () => {
  const possibili = unisci([una, altra], true);
  expect(esiti(daRispondere(possibili, [altra], true))).toContainEqual(['7', 'si']);
  const conLei = daRispondere(possibili, [una, altra], true);
  expect(esiti(conLei)).toContainEqual(['7', 'forzando']);
  expect(conLei.find(({ tipo }) => tipo === '7')?.motivi).toEqual([aperto]);
});

it('does not hold against a child what a grown-up of the house asks', () => {
  const figlia = membro('3', { '16': 'forzando' });
  const sua = {
    ...figlia,
    possibili: { ...figlia.possibili, tipi: [{ ...figlia.possibili.tipi[0], motivi: [bambino] }] },
  } as Membro;
  expect(giudizio(sua, ['16'], false)).toEqual({ esito: 'forzando', motivi: [bambino] });
  expect(giudizio(sua, ['16'], true)).toEqual({ esito: 'si', motivi: [] });
});

describe('who asks for a family', () => {
  const oggi = '2026-07-11';
  const conDati = (generalita: object, cartaIdentita?: object): Membro => ({
    ...una,
    dossier: {
      ...giulia,
      dati: { ...giulia.dati, generalita, ...(cartaIdentita && { cartaIdentita }) },
    },
  });

  it('is a grown-up, never a child, nor somebody whose birth is unknown', () => {
    const nati = ['2008-07-11', '2008-07-12', undefined].map((dataNascita) => conDati({ dataNascita }));
    expect(maggiorenni(nati, oggi)).toEqual([nati[0]]);
  });

  it('is recognised by the identity card of the register while it holds', () => {
    const generalita = { cognome: 'MARTELLI', nome: 'GIULIA', codiceFiscale: { codFiscale: 'X' } };
    const carta = { numero: 'CA00001AA', dataRilascio: '2020-05-04', dataScadenza: '2030-04-18' };
    expect(comeRichiedente(conDati(generalita, carta), oggi)).toEqual({
      ...{ richiedente: '1', cognome: 'MARTELLI', nome: 'GIULIA', codiceFiscale: 'X' },
      ...{ documento: 'CA00001AA', dataDocumento: '2020-05-04' },
    });
    for (const altra of [
      undefined,
      { ...carta, dataScadenza: '2026-07-10' },
      { ...carta, dataAnnullamento: '2026-01-01' },
    ])
      expect(comeRichiedente(conDati(generalita, altra), oggi)).toMatchObject({ documento: '' });
  });

  it('asks for themselves as themselves, and answers only for who needs it', () => {
    const parametri = una.possibili.parametri;
    const scelte = { ...scelteIniziali({ cognome: 'A', nome: 'B' }, parametri), richiedente: '1' as const };
    const forzando = { ...scelte, forza: true };
    expect(scelteDi(forzando, { suo: true, forzato: false })).toMatchObject({
      richiedente: '2',
      forza: false,
    });
    expect(scelteDi(forzando, { suo: false, forzato: true })).toMatchObject({
      richiedente: '1',
      forza: true,
    });
  });
});

it('asks again only for what has no answer, with the same request', () => {
  const richiesta = {} as Richiesta6001;
  const voce = (esito: StatoVoce): Voce => ({ membro: una, richiesta, esito });
  const foglio = { pdf: 'x', protocollo: '1', anteprima: false, avvisi: [] };
  const voci = [
    voce({ stato: 'emesso', foglio }),
    voce({ stato: 'fermo', errore: { tipo: 'rifiutato', motivi: [] } }),
    voce({ stato: 'fermo', errore: { tipo: 'ignota', messaggio: '', rimedio: '' } }),
    voce({ stato: 'attesa' }),
  ];
  expect(daChiedere(voci)).toEqual([voci[2], voci[3]]);
  expect(emessi(voci)).toEqual([foglio]);
});

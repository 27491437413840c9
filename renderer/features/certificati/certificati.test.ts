import { describe, expect, it } from 'vitest';
import { Richiesta6001 } from '#contract/anpr/index.ts';
import type { CertificatoPossibile, ParametriCertificati } from '#contract/wa/certificati.ts';
import { testata } from '../../ufficiale/testata.ts';
import { giulia, mittente } from '../atto/atti/nascita/di-prova.ts';
import { proposto } from './abituale.ts';
import { cercaElettorali, cercaTipi } from './cerca-tipi.ts';
import { centesimi, conTipo, scegli, scelteIniziali, type Scelte } from './domanda.ts';
import { mancanze, superabili } from './mancanze.ts';
import { richiesta6001 } from './richiesta.ts';
import { daIncassare } from './riepilogo.tsx';

const parametri: ParametriCertificati = {
  ...{ bollo: 1600, dirittiInBollo: 52, dirittiLiberi: 26, intestazione: [] },
};
const ufficiale = { cognome: 'DELLA SCALA', nome: 'IRENE' };
const iniziali = scelteIniziali(ufficiale, parametri, '8');
const testa = testata('6001', 'S1', mittente.postazione, mittente.codMittente);
const possibile = (tipo: string, altro: Partial<CertificatoPossibile> = {}): CertificatoPossibile => ({
  ...{ tipo, esito: 'si', motivi: [], nonCon: [] },
  ...altro,
});

describe('stamp duty and fees follow the use', () => {
  it.each<[string, Partial<Scelte>, bollo: string, diritti: string]>([
    ['with stamp duty', {}, '1600', '52'],
    ['exempt', { uso: 'esente', esenzione: '3' }, '0', '26'],
    ['exempt from fees as well', { uso: 'esente', esenzione: '7' }, '0', '0'],
    ['for a lawsuit', { destinazione: '3' }, '0', '26'],
    [
      'for abroad, where nothing is exempt',
      { uso: 'esente', esenzione: '7', destinazione: '4' },
      '1600',
      '52',
    ],
  ])('%s', (_che, cambi, bollo, diritti) => {
    const scelte = scegli(iniziali, cambi, parametri);
    expect(mancanze(scelte)).toEqual([]);
    expect(richiesta6001(giulia, scelte, testa, 'foglio')?.datiControllo).toMatchObject({ bollo, diritti });
  });

  it('takes the amounts of the municipality, and its virtual stamp where it has one', () => {
    const suoi = { ...parametri, dirittiInBollo: 60, autorizzazioneBolloVirtuale: 'aut. 1/2026' };
    const scelte = scelteIniziali(ufficiale, suoi, '8');
    expect(scelte).toMatchObject({ diritti: '0,60', bolloVirtuale: true });
    expect(daIncassare(scelte)).toBe(1660);
    expect(daIncassare({ ...scelte, bolloVirtuale: false })).toBe(60);
  });

  it('goes back to the rule', () => {
    const esente = scegli(iniziali, { uso: 'esente', esenzione: '7' }, parametri);
    expect(scegli(esente, { uso: 'bollo' }, parametri)).toMatchObject({ bollo: '16,00', diritti: '0,52' });
  });

  it.each([
    ['16', 1600],
    ['16,5', 1650],
    ['0.26', 26],
    ['sedici', undefined],
    ['', undefined],
  ])('reads %s', (scritto, atteso) => {
    expect(centesimi(scritto)).toBe(atteso);
  });
});

describe('what to certify', () => {
  it('lets the first choice take the place of what was proposed, then adds', () => {
    const una = { ...iniziali, ...conTipo(iniziali, '12', true) };
    expect(una.tipi).toEqual(['12']);
    expect({ ...una, ...conTipo(una, '8', true) }.tipi).toEqual(['12', '8']);
    expect({ ...iniziali, ...conTipo(iniziali, '8', false) }.tipi).toEqual([]);
  });

  it('proposes the usual one only if it can be issued as it is', () => {
    expect(proposto([possibile('8'), possibile('1')])).toBe('8');
    expect(proposto([possibile('8', { esito: 'forzando' }), possibile('10')])).toBe('10');
    expect(proposto([possibile('8', { esito: 'no' })])).toBeUndefined();
  });

  it('finds a type by words of its name, without accents, and by its number', () => {
    const tutti = [
      possibile('1'),
      possibile('8'),
      possibile('9'),
      possibile('12'),
      possibile('2', { esito: 'no' }),
    ];
    const trova = (testo: string): string[] => cercaTipi(tutti, testo, 'it').si.map(({ tipo }) => tipo);
    expect(trova('residenza')).toEqual(['8', '9']);
    expect(trova('stor resid')).toEqual(['9']);
    expect(trova('12')).toEqual(['12']);
    expect(cercaTipi(tutti, 'morte', 'it')).toMatchObject({ si: [], no: [{ tipo: '2' }] });
  });
});

describe('what is missing', () => {
  it('is named all at once', () => {
    const vuote = scegli(
      { ...iniziali, tipi: [], nomeUfficiale: '', richiedente: '3' },
      { uso: 'esente', esenzione: '99', descrizione: '' },
      parametri,
    );
    const testi = mancanze(vuote).map(({ testo }) => testo);
    expect(testi).toEqual(['tipi', 'descrizione', 'documento', 'ufficiale']);
  });

  it('counts what the register said of the types beforehand', () => {
    const possibili = [
      possibile('8', { nonCon: ['20'] }),
      possibile('20', { nonCon: ['8'], data: 'necessaria' }),
      possibile('5', { esito: 'forzando' }),
    ];
    const testi = (cambi: Partial<Scelte>): string[] =>
      mancanze({ ...iniziali, ...cambi }, possibili).map(({ testo }) => testo);
    expect(testi({ tipi: ['8', '20'] })).toEqual(['insieme', 'data']);
    expect(testi({ tipi: ['20'], al: '2020-01-01' })).toEqual([]);
    expect(testi({ tipi: ['5'] })).toEqual(['forza']);
    expect(testi({ tipi: ['5'], forza: true })).toEqual(['ragione']);
    expect(testi({ tipi: ['5'], forza: true, ragione: 'visto il titolo' })).toEqual([]);
  });
});

it.each<[string, Partial<Scelte>]>([
  ['for the person', {}],
  [
    'for somebody else',
    {
      richiedente: '1',
      cognome: 'ROSSI',
      nome: 'MARIO',
      codiceFiscale: 'RSSMRA80A01H501U',
      documento: 'CI AX1234567',
      dataDocumento: '2022-05-04',
    },
  ],
  [
    'for a public administration',
    {
      richiedente: '3',
      cognome: 'TRIBUNALE DI FIRENZE',
      documento: 'prot. 12/2026',
      dataDocumento: '2026-11-02',
    },
  ],
  ['forced', { forza: true, ragione: 'visto' }],
  ['with annotations, in two languages', { annotazioni: 'Prima riga\n\n seconda ', lingua: 'DE' }],
])('is a valid official request %s, alone and cumulative', (_che, cambi) => {
  for (const tipi of [['1'], ['8', '12'], ['1', '8', '12']] as const)
    for (const cosa of ['foglio', 'anteprima', 'dati'] as const) {
      const richiesta = richiesta6001(giulia, { ...iniziali, ...cambi, tipi }, testa, cosa);
      const letta = Richiesta6001.parseJson(richiesta);
      expect(letta.ok ? [] : letta.errore).toEqual([]);
    }
});

it('knows when the certificates of electors are looked for, which table 13 does not have', () => {
  for (const testo of ['', 'elettorale', 'iscrizione liste', 'diritti politici', 'Wählerliste', 'electoral'])
    expect([testo, cercaElettorali(testo)]).toEqual([testo, true]);
  for (const testo of ['e', 'residenza', 'stato di famiglia', 'morte', 'nascita', 'storico cittadinanza'])
    expect([testo, cercaElettorali(testo)]).toEqual([testo, false]);
});

it('lets the clerk answer for what the register refused only where that takes it all away', () => {
  const campo = 'datiControllo.forzaCertificazione';
  const estraneo = { codice: 'EN169', blocca: true, testo: 'un estraneo', campo };
  const avviso = { codice: 'EN295', blocca: false, testo: 'documento non registrato' };
  const deceduto = { codice: 'EN170', blocca: true, testo: 'deceduto', campo: 'generalitaRichiedente' };
  expect(superabili([estraneo, avviso])).toEqual([estraneo]);
  expect(superabili([estraneo, deceduto])).toEqual([]);
});

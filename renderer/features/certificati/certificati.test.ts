import { describe, expect, it } from 'vitest';
import { Richiesta6001 } from '#contract/anpr/index.ts';
import { testata } from '../../ufficiale/testata.ts';
import { giulia, mittente } from '../nascita/modulo-di-prova.ts';
import { centesimi, mancanze, richiesta6001, scegli, scelteIniziali, type Scelte } from './domanda.ts';

const iniziali = scelteIniziali({ cognome: 'DELLA SCALA', nome: 'IRENE' });
const testa = testata('6001', 'S1', mittente.postazione, mittente.codMittente);

describe('stamp duty and fees follow the use', () => {
  it.each<[string, Partial<Scelte>, bollo: string, diritti: string]>([
    ['with stamp duty', {}, '1600', '52'],
    ['exempt', { uso: 'esente', esenzione: '3' }, '0', '26'],
    ['exempt from fees as well', { uso: 'esente', esenzione: '7' }, '0', '0'],
  ])('%s', (_che, cambi, bollo, diritti) => {
    const scelte = scegli({ ...iniziali, tipi: ['8'] }, cambi);
    expect(mancanze(scegli(scelte, cambi))).toEqual([]);
    expect(richiesta6001(giulia, scelte, testa, '1')?.datiControllo).toMatchObject({ bollo, diritti });
  });

  it('goes back to the rule', () => {
    const esente = scegli(iniziali, { uso: 'esente', esenzione: '7' });
    expect(scegli(esente, { uso: 'bollo' })).toMatchObject({ bollo: '16,00', diritti: '0,52' });
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

it('names everything that is missing at once', () => {
  const vuote = scegli(
    { ...iniziali, nomeUfficiale: '', richiedente: '3' },
    { uso: 'esente', esenzione: '99', descrizione: '' },
  );
  expect(mancanze(vuote).map(({ testo }) => testo)).toEqual([
    'tipi',
    'descrizione',
    'documento',
    'ufficiale',
  ]);
});

it.each<[string, Partial<Scelte>]>([
  ['for the person', {}],
  [
    'for somebody else',
    {
      richiedente: '1',
      cognome: 'ROSSI',
      nome: 'MARIO',
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
  ['forced', { forza: true }],
])('is a valid official request %s, alone and cumulative', (_che, cambi) => {
  for (const tipi of [['1'], ['8', '12'], ['1', '8', '12']] as const)
    for (const emissione of ['1', '3'] as const) {
      const richiesta = richiesta6001(giulia, { ...iniziali, ...cambi, tipi }, testa, emissione);
      const letta = Richiesta6001.parseJson(richiesta);
      expect(letta.ok ? [] : letta.errore).toEqual([]);
    }
});

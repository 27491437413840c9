import { expect, it } from 'vitest';
import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import { giulia } from '../atto/atti/nascita/di-prova.ts';
import type { Richiesta6001 } from '#contract/anpr/index.ts';
import { daChiedere, emessi, impedimenti, unisci, type Membro, type StatoVoce, type Voce } from './lotto.ts';

const motivo = { codice: 'EN061', blocca: true, forzabile: false, causa: 'viva', rimedio: 'altro' };
function membro(id: string, tipi: Record<string, CertificatoPossibile['esito']>): Membro {
  return {
    ...{ id, nome: id, dossier: giulia },
    possibili: {
      tipi: Object.entries(tipi).map(([tipo, esito]) => ({
        ...{ tipo, esito, nonCon: [], motivi: esito === 'si' ? [] : [motivo] },
      })),
      parametri: { bollo: 1600, dirittiInBollo: 52, dirittiLiberi: 26, intestazione: [] },
    },
  };
}
const una = membro('1', { '8': 'si', '3': 'no', '5': 'forzando' });
const altra = membro('2', { '8': 'si', '3': 'si', '5': 'forzando' });

it('offers what at least one of the family can have without answering for it', () => {
  expect(unisci([una, altra]).map(({ tipo, esito }) => [tipo, esito])).toEqual([
    ['3', 'si'],
    ['5', 'no'],
    ['8', 'si'],
  ]);
  expect(unisci([])).toEqual([]);
});

it('says of each who cannot why', () => {
  expect(impedimenti(una, ['8'])).toEqual([]);
  expect(impedimenti(una, ['8', '3'])).toEqual([motivo]);
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

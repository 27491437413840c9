import { describe, expect, it } from 'vitest';
import { esitoDi, type EsitoServizio } from './risposta.ts';
import { trovaServizio, type Qualunque } from './servizio.ts';

function servizio(codice: string): Qualunque {
  const trovato = trovaServizio(codice);
  if (!trovato.ok) throw new Error(codice);
  return trovato.valore;
}

const testataRisposta = { idOperazioneANPR: '5000000001', esitoOperazione: '0000' };
const rilievo = (codice: string, tipo: string): object => ({
  ...{ codiceErroreAnomalia: codice, tipoErroreAnomalia: tipo, testoErroreAnomalia: codice },
});

const casi: readonly (readonly [string, EsitoServizio['genere'], Record<string, unknown>])[] = [
  ['1001', 'eseguita', { Risposta_Comune: { testataRisposta } }],
  [
    '1001',
    'eseguita',
    { Risposta_Comune: { testataRisposta, listaAnomalie: { anomalie: [rilievo('EN566', 'W')] } } },
  ],
  [
    '1001',
    'rifiutata',
    { rispostaKO: { testataRisposta, listaErrori: { errore: [rilievo('EN188', 'E')] } } },
  ],
  ['1001', 'scelta', { RispostaMultipla1001: { testataRisposta } }],
  ['1001', 'vuota', {}],
  ['3002', 'eseguita', { Risposta3002_OK: { testataRisposta } }],
  ['3002', 'rifiutata', { Risposta3002_OK: { listaAnomalie: { errore: [rilievo('EN122', 'E')] } } }],
  [
    '6001',
    'rifiutata',
    { Risposta6001KO: { testataRisposta, listaErrori: { errore: [rilievo('EN042', 'E')] } } },
  ],
];

describe('the outcome of an answer', () => {
  it.each(casi)(
    'of %s is «%s» by its branch and its errors, whatever esitoOperazione says',
    (codice, genere, valore) => {
      expect(esitoDi(servizio(codice), valore).genere).toBe(genere);
    },
  );

  it('tells errors before warnings, and EN527 last', () => {
    const errore = [rilievo('EN527', 'E'), rilievo('EN566', 'W'), rilievo('EN188', 'E')];
    const { rilievi, idOperazioneANPR } = esitoDi(servizio('1001'), {
      rispostaKO: { testataRisposta, listaErrori: { errore } },
    });
    expect(rilievi.map(({ codiceErroreAnomalia }) => codiceErroreAnomalia)).toEqual([
      'EN188',
      'EN566',
      'EN527',
    ]);
    expect(idOperazioneANPR).toBe('5000000001');
  });
});

import { describe, expect, it } from 'vitest';
import {
  altri1014,
  giulia,
  procedimentoDiProva,
  type CambiProcedimento,
} from '#contract/regole/casi-procedimento.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import type { Procedimento, Soggetto } from '../modello.ts';
import type { ContestoApplica } from '../operazione.ts';
import { controllaProcedimentiAperti } from '../procedimento-aperto.ts';
import { controllaProcedimento, type AggregatiProcedimento } from './1014-controlli.ts';
import { applicaProcedimento } from './1014-procedimento.ts';
import { casi1014, casiPersone1014, procedimentoAperto, type Noto } from './casi-1014.ts';

const soggetto = (id: string): Soggetto =>
  ({
    ...{ idSchedaSoggettoANPR: id, comune: '048050', stato: 'residente' },
    dati: { generalita: { cognome: 'MARTELLI', nome: 'GIULIA' } },
  }) as Soggetto;

function aggregati(cambi: CambiProcedimento, noto: Noto): AggregatiProcedimento {
  const richiesta = procedimentoDiProva(cambi);
  const { numeroPraticaAnpr } = richiesta.procedimentoIstruttoria;
  const assente = 'procedimento' in noto && !noto.procedimento;
  return {
    perNumeroAnpr:
      numeroPraticaAnpr === undefined || assente
        ? undefined
        : { ...procedimentoAperto, ...noto.procedimento },
    perNumeroComune: noto.delComune && { ...procedimentoAperto, ...noto.delComune },
    collegate: noto.collegate
      ? [{ idOperazioneANPR: '1', idOperazioneComune: 'A', codice: '5005', giorno: '2026-07-02' }]
      : [],
    persone: (richiesta.generalitaPerRicerca ?? []).map((chiesta) => ({
      chiesta,
      trovati:
        noto.nessuno || chiesta.cognome === 'NESSUNO' ? [] : [soggetto(chiesta.idSchedaSoggettoANPR ?? '')],
      aperti: noto.aperti ? [{ ...procedimentoAperto, ...noto.aperti }] : [],
    })),
  };
}
const trova = (cambi: CambiProcedimento, noto: Noto): Rilievo[] =>
  controllaProcedimento(procedimentoDiProva(cambi), aggregati(cambi, noto), '048050');

const contesto = {
  idOperazioneANPR: '10000000001',
  comune: { codiceIstat: '048050' },
  avvisi: [],
  testataRisposta: { idOperazioneComune: 'X', esitoOperazione: '0000' },
} as unknown as ContestoApplica;
function dopo(cambi: CambiProcedimento, noto: Noto = {}): Procedimento | undefined {
  return applicaProcedimento(procedimentoDiProva(cambi), aggregati(cambi, noto), contesto).procedimenti?.[0];
}

describe('what the register says of a procedure', () => {
  it('lets each operation through', () => {
    expect(trova({}, {})).toEqual([]);
    expect(trova({}, { aperti: { motivoAvvio: '4' } })).toEqual([]);
    expect(trova(altri1014.M, {})).toEqual([]);
    expect(trova(altri1014.C, {})).toEqual([]);
    expect(trova(altri1014.E, {})).toEqual([]);
    expect(trova(altri1014.S, { procedimento: { soggetti: [] } })).toEqual([]);
    const archivia = { istruttoria: { ...altri1014.C.istruttoria, tipoOperazione: 'A' }, persone: undefined };
    expect(trova(archivia, { procedimento: { stato: 'chiuso' } })).toEqual([]);
  });

  it.each(casi1014)('%s: %s, and nothing else', (atteso, _quando, cambi, noto) => {
    expect(trova(cambi, noto).map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });
  it.each(casiPersone1014)('%s: %s', (atteso, _quando, insieme, cambi, noto) => {
    const rilievi = trova(cambi, noto);
    expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toContain(atteso);
    expect(rilievi.map(({ codice, gravita }) => `${codice} ${gravita}`)).toEqual(insieme);
  });
  it('gives a number to a procedure that had none', () => {
    const cambi = { ...altri1014.M, istruttoria: { ...altri1014.M.istruttoria, numeroPraticaComune: 'P-7' } };
    expect(trova(cambi, {})).toEqual([]);
    expect(dopo(cambi)).toMatchObject({ numeroPraticaComune: 'P-7' });
  });
});

describe('a procedure', () => {
  it('is opened under the number of its operation, which the answer says', () => {
    const { procedimenti, risposta } = applicaProcedimento(
      procedimentoDiProva(),
      aggregati({}, {}),
      contesto,
    );
    expect(procedimenti).toEqual([
      {
        ...procedimentoAperto,
        apertoIl: '2026-07-10',
        fasi: [{ ...procedimentoDiProva().procedimentoIstruttoria, numeroPraticaAnpr: '10000000001' }],
      },
    ]);
    expect(risposta).toMatchObject({
      Risposta_Comune: {
        listaSoggettiVariati: { datiSoggetto: [{ procedimento: { numeroPraticaAnpr: '10000000001' } }] },
      },
    });
  });
  it('takes people in and lets them go', () => {
    const altra = { ...giulia, idSchedaSoggettoANPR: '5000000002' };
    expect(dopo({ ...altri1014.S, persone: [altra] })?.soggetti).toEqual(['5000000001', '5000000002']);
    expect(dopo(altri1014.E)?.soggetti).toEqual([]);
  });
  it('is closed, then archived, and remembers every phase', () => {
    expect(dopo(altri1014.C)).toMatchObject({ stato: 'chiuso', fasi: [{}, { esitoChiusura: 'C' }] });
    const archivia = { istruttoria: { ...altri1014.C.istruttoria, tipoOperazione: 'A' }, persone: undefined };
    expect(dopo(archivia)).toMatchObject({ stato: 'archiviato' });
  });
  it('stands in the way of other municipalities, not of its own', () => {
    const detto = controllaProcedimentiAperti('generalita', [procedimentoAperto], '048017');
    expect(detto).toMatchObject([{ codice: 'EN531', gravita: 'E', campo: 'generalita' }]);
    expect(detto[0]?.causa).toContain('10000000001');
    expect(controllaProcedimentiAperti('generalita', [procedimentoAperto], '048050')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { confronta } from './confronta.ts';

const via = (denominazioneToponimo: string): object => ({
  tipoIndirizzo: '1',
  indirizzo: {
    cap: '50059',
    comune: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
    toponimo: { specie: 'VIA', denominazioneToponimo, codToponimo: '12' },
    numeroCivico: { numero: '3' },
  },
});

describe('two states of a record', () => {
  it('differ in an address as a whole, not in its pieces', () => {
    expect(confronta({ residenza: [via('ROMA')] }, { residenza: [via('VERDI')] }, 'it')).toEqual([
      {
        sezione: 'residenza',
        righe: [
          {
            ...{ percorso: 'residenza.0.indirizzo', nome: 'indirizzo', come: 'cambiato' },
            prima: 'VIA ROMA 3, 50059 VINCI',
            dopo: 'VIA VERDI 3, 50059 VINCI',
          },
        ],
      },
    ]);
  });
  it('put codes and days in words, and tell what was added from what was taken away', () => {
    const [stato, nozze] = confronta(
      { statoCivile: { statoCivile: '1' } },
      {
        statoCivile: { statoCivile: '2' },
        matrimonio: {
          coniuge: { cognome: 'FABBRI', nome: 'DAVIDE', idSchedaSoggettoANPR: '5000000005' },
          datiMatrimonio: { dataEvento: '2026-06-20' },
        },
      },
      'it',
    );
    expect(stato?.righe).toMatchObject([{ prima: 'Celibe/nubile', dopo: 'Coniugato/a' }]);
    expect(nozze?.righe).toMatchObject([
      { nome: 'coniuge', dopo: 'FABBRI DAVIDE', come: 'aggiunto' },
      { nome: 'dataEvento', dopo: '20/06/2026', come: 'aggiunto' },
    ]);
  });
  it('say nothing of numbers that only machines read', () => {
    const con = (idSchedaSoggettoANPR: string): object => ({ cognome: 'CONTI', idSchedaSoggettoANPR });
    expect(confronta({ generalita: con('1') }, { generalita: con('2') }, 'it')).toEqual([]);
  });
});

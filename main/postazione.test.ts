import { describe, expect, it } from 'vitest';
import { Postazione, type Avviso } from './postazione.ts';
import { TempoFinto } from './prova/tempo-finto.ts';
import { dice } from './verifiche/parole.ts';

const giorno = 86_400_000;
const inizio = Date.parse('2026-03-02T09:00:00Z');

function postazione(giorni: number) {
  const tempo = new TempoFinto(inizio);
  const avvisi: Avviso[] = [];
  const una = new Postazione({
    iniziale: { guscio: 'browser', versione: '0', ambiente: 'formazione' },
    comune: (codice) => (codice === '048050' ? 'VINCI' : undefined),
    tempo,
    suStato: () => undefined,
    suAvviso: (avviso) => avvisi.push(avviso),
  });
  una.conIdentita({
    idPostazione: '048050-CO-0001',
    scadenza: new Date(inizio + giorni * giorno + 3_600_000),
    tls: {},
  });
  return { una, tempo, avvisi };
}

describe('the workstation certificate', () => {
  it('names the workstation and its comune', () => {
    expect(postazione(400).una.stato).toMatchObject({
      comune: { codiceIstat: '048050', nome: 'VINCI' },
      identita: { stato: 'presente', idPostazione: '048050-CO-0001', giorniRimasti: 400 },
    });
  });

  it.each([
    [61, undefined],
    [60, 'certificato-in-scadenza-60'],
    [30, 'certificato-in-scadenza-30'],
    [7, 'certificato-in-scadenza-7'],
    [0, 'certificato-in-scadenza-7'],
    [-1, 'certificato-scaduto'],
  ])('with %i days left warns %s', (giorni, id) => {
    expect(postazione(giorni).avvisi.map((avviso) => avviso.id)).toEqual(id === undefined ? [] : [id]);
  });

  it('on a desk that is never closed warns once at each threshold', () => {
    const { una, tempo, avvisi } = postazione(61);
    for (let passati = 0; passati < 62 * 4; passati++) tempo.avanza(giorno / 4);
    expect(avvisi.map(({ id }) => id)).toEqual([
      'certificato-in-scadenza-60',
      'certificato-in-scadenza-30',
      'certificato-in-scadenza-7',
      'certificato-scaduto',
    ]);
    expect(una.stato.identita).toMatchObject({ giorniRimasti: -1 });
  });

  it('that cannot be read is told as the state of the desk', () => {
    const { una } = postazione(10);
    una.conIdentita(dice('certificato.password-errata'));
    expect(una.stato.identita).toMatchObject({ stato: 'assente', codice: 'certificato.password-errata' });
  });
});

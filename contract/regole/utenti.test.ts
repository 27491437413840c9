import { describe, expect, it } from 'vitest';
import type { Ruolo } from '../wa/comune.ts';
import {
  attiPossibili,
  divieto,
  nominabili,
  siSovrappongono,
  statoIncarico,
  type Amministratore,
  type AttoSuUtente,
  type Governato,
} from './utenti.ts';

const chi = (ruolo: Ruolo, codiceFiscale = 'A', ente = '048050'): Amministratore => ({
  ...{ ruolo, codiceFiscale, ente },
});
const utente = (altro: Partial<Governato> = {}): Governato => ({
  ...{ codiceFiscale: 'B', ente: '048050', ruolo: 'operatore', stato: 'attivo' },
  ...altro,
});

/** Sindaco from a day to come. */
const atteso = { genere: 'ruolo', valore: 'sindaco' } as const;

describe('who may act on whom', () => {
  it.each<[Ruolo, Partial<Governato>, AttoSuUtente, ReturnType<typeof divieto>]>([
    ['als', {}, 'blocca', undefined],
    ['als', { ruolo: 'alp' }, 'blocca', undefined],
    ['als', { ruolo: 'als' }, 'blocca', 'ruolo'],
    ['als', { ruolo: 'sindaco' }, 'modifica', 'ruolo'],
    ['als', { codiceFiscale: 'A', ruolo: 'als' }, 'nomina', 'se-stesso'],
    ['als', { ente: '048014' }, 'blocca', 'altro-ente'],
    ['sindaco', { ruolo: 'als' }, 'revoca', undefined],
    ['sindaco', { codiceFiscale: 'A', ruolo: 'sindaco' }, 'modifica', 'se-stesso'],
    ['alp', {}, 'blocca', 'ruolo'],
    ['prefettura-als', { ruolo: 'sindaco', ente: '048014' }, 'blocca', undefined],
    ['prefettura-als', { ente: '048014' }, 'blocca', 'altro-ente'],
    ['prefettura-als', { ente: '048014', incarichi: [atteso] }, 'blocca', 'ruolo'],
    ['prefettura-als', { ente: '048014', incarichi: [atteso] }, 'revoca', undefined],
    ['ministero', { ruolo: 'prefettura-als', ente: 'PRFI' }, 'blocca', undefined],
    ['ministero', { ruolo: 'sindaco', ente: '048014' }, 'blocca', 'altro-ente'],
    ['ministero', { ruolo: 'ministero' }, 'revoca', undefined],
    ['ministero', {}, 'nomina', undefined],
    ['ministero', { ruolo: 'prefettura-alp', ente: 'PRFI' }, 'blocca', 'altro-ente'],
    ['prefettura-als', { ruolo: 'ministero', ente: 'MINT' }, 'blocca', 'altro-ente'],
    ['als', { stato: 'eliminato' }, 'sblocca', 'eliminato'],
    ['als', { stato: 'bloccato' }, 'blocca', 'gia-bloccato'],
    ['als', {}, 'sblocca', 'non-bloccato'],
    ['als', { stato: 'bloccato' }, 'sblocca', undefined],
    ['als', { stato: 'bloccato' }, 'password', 'non-attivo'],
    ['als', { stato: 'cessato' }, 'password', 'non-attivo'],
  ])('%s, %j, %s: %s', (ruolo, di, atto, atteso) => {
    expect(divieto(chi(ruolo), utente(di), atto)).toBe(atteso);
  });

  it('lets an ALS or an ALP be appointed by the sindaco alone', () => {
    const chiNomina = Object.entries(nominabili).filter(([, quali]) => quali.includes('als'));
    expect(chiNomina.map(([ruolo]) => ruolo)).toEqual(['sindaco']);
  });
});

describe('a deletion', () => {
  const chiesta = utente({ stato: 'bloccato', eliminazioneChiestaDa: 'A' });

  it('is asked once, and confirmed by somebody else', () => {
    expect(divieto(chi('als'), utente(), 'elimina')).toBe('non-chiesta');
    expect(divieto(chi('als'), chiesta, 'chiedi-eliminazione')).toBe('gia-chiesta');
    expect(divieto(chi('als'), chiesta, 'elimina')).toBe('stessa-mano');
    expect(divieto(chi('sindaco', 'C'), chiesta, 'elimina')).toBeUndefined();
  });

  it('keeps the user out while it waits, and offers nothing more once done', () => {
    expect(divieto(chi('sindaco', 'C'), chiesta, 'sblocca')).toBe('gia-chiesta');
    expect(attiPossibili(chi('sindaco', 'C'), utente({ stato: 'eliminato' }))).toEqual([]);
  });
});

it.each([
  [{ dal: '2026-07-11' }, 'in-forza'],
  [{ dal: '2026-07-12' }, 'futuro'],
  [{ dal: '2026-01-01', al: '2026-07-11' }, 'in-forza'],
  [{ dal: '2026-01-01', al: '2026-07-10' }, 'finito'],
  [{ dal: '2026-01-01', revocato: '2026-03-01T10:00:00Z' }, 'revocato'],
] as const)('an appointment %j is %s on 11 July 2026', (incarico, atteso) => {
  expect(statoIncarico(incarico, '2026-07-11')).toBe(atteso);
});

it.each([
  [{ dal: '2026-01-01' }, { dal: '2026-06-01' }, true],
  [{ dal: '2026-01-01', al: '2026-05-31' }, { dal: '2026-06-01' }, false],
  [{ dal: '2026-01-01', al: '2026-06-01' }, { dal: '2026-06-01' }, true],
  [{ dal: '2026-01-01', revocato: 'x' }, { dal: '2026-06-01' }, false],
] as const)('%j and %j share a day: %s', (a, b, atteso) => {
  expect(siSovrappongono(a, b)).toBe(atteso);
});

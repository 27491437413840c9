import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import type { Stampanti } from '#native/printer/index.ts';
import { gestoriCarte } from './gestori.ts';
import type { Personalizzatore } from './personalizzazione.ts';

/** Who makes the cards, and who makes them with her. */
const [elisa, collega] = ['GRNLSE82T55D612A', 'SRRBTL77T63F205H'] as const;
const meta = { prima: { pin: '1234', puk: '8765' }, intestatario: 'ROSSI ANNA', ente: 'VINCI' };
const dal = '2026-11-25T08:00:00.000Z';

const fuoriLinea = (codiceFiscale: string): StatoAccesso => ({
  ...{ stato: 'fuori-linea', dal, codiceFiscale, intestatario: 'PROVA' },
});
const inSede = (codiceFiscale: string, ruolo: Ruolo): StatoAccesso => ({
  ...{ stato: 'in-sede', dal },
  sessione: {
    ...{ codiceFiscale, cognome: 'PROVA', nome: 'PROVA', ruolo, profili: [] },
    comune: { codiceIstat: '048000', nome: 'FIRENZE', siglaProvincia: 'FI' },
    ...{ idPostazione: '048000-PR-0001', scadenza: dal, inattivitaSecondi: 600 },
  },
});

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'lettere-'));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

it('writes no letter into a file once the desk has gone to a register of real people', async () => {
  let vere = false;
  const gestori = gestoriCarte({
    inoltra: () => () => Promise.reject(new Error('nothing is asked of the core')),
    personalizzatore: { primaMeta: () => meta, fattaDa: () => elisa } as unknown as Personalizzatore,
    stampanti: {} as Stampanti,
    cartella: () => cartella,
    accesso: () => inSede(elisa, 'prefettura-alp'),
    senzaPersoneVere: () => !vere,
  });
  const scrivi = (seriale: string) => gestori['prefettura.stampaLettera']({ seriale, inFile: true });
  expect(await scrivi('AA0000001')).toMatchObject({ ok: true });
  vere = true;
  expect(await scrivi('AA0000002')).toMatchObject({ ok: false, errore: { tipo: 'file' } });
  expect(existsSync(join(cartella, 'lettera-AA0000001.pdf'))).toBe(true);
  expect(existsSync(join(cartella, 'lettera-AA0000002.pdf'))).toBe(false);
});

describe('letters with the codes of cards', () => {
  const [mia, altrui] = ['AA0000001', 'AA0000002'] as const;
  const tutte = [mia, altrui];
  const rifiuto = { ok: false, errore: { tipo: 'lettera-altrui' } };

  /** The desk where `elisa` made the first card and a colleague the second, with this person at it now. */
  function banco(stato: StatoAccesso): { gestori: ReturnType<typeof gestoriCarte>; dimenticate: string[] } {
    const dimenticate: string[] = [];
    const gestori = gestoriCarte({
      inoltra: () => () => Promise.reject(new Error('nothing is asked of the core')),
      personalizzatore: {
        lettere: tutte,
        fattaDa: (seriale: string) => (seriale === mia ? elisa : collega),
        primaMeta: () => meta,
        dimentica: (seriale: string) => dimenticate.push(seriale),
      } as unknown as Personalizzatore,
      stampanti: {} as Stampanti,
      cartella: () => cartella,
      accesso: () => stato,
      senzaPersoneVere: () => true,
    });
    return { gestori, dimenticate };
  }
  const stampata = (seriale: string): boolean => existsSync(join(cartella, `lettera-${seriale}.pdf`));

  it('are in session of whoever personalises cards, also those that a colleague made', async () => {
    const { gestori, dimenticate } = banco(inSede(elisa, 'prefettura-alp'));
    expect(await gestori['prefettura.lettere']({})).toEqual({ ok: true, valore: tutte });
    expect(await gestori['prefettura.stampaLettera']({ seriale: altrui, inFile: true })).toMatchObject({
      ok: true,
    });
    expect(await gestori['prefettura.letteraChiusa']({ seriale: altrui })).toMatchObject({ ok: true });
    expect([stampata(altrui), dimenticate]).toEqual([true, [altrui]]);
  });

  it('are still of who made them when the connection drops, and those of a colleague are not', async () => {
    const { gestori, dimenticate } = banco(fuoriLinea(elisa));
    expect(await gestori['prefettura.lettere']({})).toEqual({ ok: true, valore: [mia] });
    expect(await gestori['prefettura.stampaLettera']({ seriale: mia, inFile: true })).toMatchObject({
      ok: true,
    });
    expect(await gestori['prefettura.letteraChiusa']({ seriale: mia })).toMatchObject({ ok: true });
    expect(await gestori['prefettura.stampaLettera']({ seriale: altrui, inFile: true })).toMatchObject(
      rifiuto,
    );
    expect(await gestori['prefettura.letteraChiusa']({ seriale: altrui })).toMatchObject(rifiuto);
    expect([stampata(mia), stampata(altrui), dimenticate]).toEqual([true, false, [mia]]);
  });

  it.each<[string, StatoAccesso]>([
    ['nobody', { stato: 'bloccata', motivo: 'carta-estratta' }],
    ['who is coming in', { stato: 'in-corso' }],
    ['somebody else off line', fuoriLinea('FBBLRA80M61D612W')],
    ['who made them, if the register no longer lets them make cards', inSede(elisa, 'operatore')],
  ])('are kept from %s', async (_, stato) => {
    const { gestori, dimenticate } = banco(stato);
    expect(await gestori['prefettura.lettere']({})).toMatchObject(rifiuto);
    expect(await gestori['prefettura.stampaLettera']({ seriale: mia, inFile: true })).toMatchObject(rifiuto);
    expect(await gestori['prefettura.letteraChiusa']({ seriale: mia })).toMatchObject(rifiuto);
    expect([stampata(mia), dimenticate]).toEqual([false, []]);
  });
});

import { describe, expect, it } from 'vitest';
import { archivioDiProva } from './sessioni-di-prova.ts';
import { censimentoDiProva } from './censimento-di-prova.ts';
import type { ArchivioSessioni, SessioneCensita } from './censimento.ts';
import { conMemoria } from './sessioni-ricordate.ts';

const hash = new Uint8Array(32).fill(7);
const sessione = { improntaPostazione: 'P' } as SessioneCensita;

function prova(): {
  letture: () => number;
  sposta: (ms: number) => void;
  parti: ReturnType<typeof conMemoria>;
  guasta: (si: boolean) => void;
} {
  let quante = 0;
  let ora = 0;
  let guasto = false;
  const censimento = censimentoDiProva();
  const archivio: ArchivioSessioni = {
    ...archivioDiProva(censimento),
    leggi: async () => {
      quante += 1;
      if (guasto) throw new Error('no database');
      return sessione;
    },
  };
  return {
    letture: () => quante,
    sposta: (ms) => {
      ora += ms;
    },
    guasta: (si) => {
      guasto = si;
    },
    parti: conMemoria({ archivio, censimento }, () => ora),
  };
}

describe('sessions read a moment ago', () => {
  it('are not read again within a second, and are after it', async () => {
    const { letture, sposta, parti } = prova();
    const lette = await Promise.all([parti.archivio.leggi(hash), parti.archivio.leggi(hash)]);
    expect(lette).toEqual([sessione, sessione]);
    sposta(999);
    await parti.archivio.leggi(hash);
    expect(letture()).toBe(1);
    sposta(1);
    await parti.archivio.leggi(hash);
    expect(letture()).toBe(2);
  });

  const adesso = new Date('2026-07-11T10:00:00Z');
  const altra = { improntaPostazione: 'P', codiceFiscale: 'O', ora: adesso, scadenza: adesso };
  it.each([
    ['the session is closed', (p: ReturnType<typeof conMemoria>) => p.archivio.chiudi(hash, adesso)],
    ['its use is written', (p: ReturnType<typeof conMemoria>) => p.archivio.usata(hash, adesso)],
    [
      'another takes its place with the same card',
      (p: ReturnType<typeof conMemoria>) =>
        p.archivio.apri(new Uint8Array(32), { ...altra, improntaCarta: 'C' }),
    ],
    [
      'another takes its place with the same password',
      (p: ReturnType<typeof conMemoria>) =>
        p.archivio.apriConPassword(new Uint8Array(32), { ...altra, password: '1' }),
    ],
    [
      'somebody ends it from outside',
      (p: ReturnType<typeof conMemoria>) => p.archivio.termina('1', { causa: 'chiusa', da: 'P' }, adesso),
    ],
    [
      'a card changes',
      (p: ReturnType<typeof conMemoria>) => p.censimento.cambiaCarta('C', 'revocata', adesso),
    ],
    [
      'a workstation changes',
      (p: ReturnType<typeof conMemoria>) => p.censimento.cambiaPostazione('P', 'bloccata', adesso),
    ],
    [
      'an operator changes',
      (p: ReturnType<typeof conMemoria>) => p.censimento.cambiaOperatore('O', 'bloccato', adesso),
    ],
    [
      'whoever changes the census by another way says so',
      async (p: ReturnType<typeof conMemoria>) => {
        p.dimentica();
      },
    ],
  ])('are read again at once when %s', async (_quando, cambia) => {
    const { letture, parti } = prova();
    await parti.archivio.leggi(hash);
    await cambia(parti);
    await parti.archivio.leggi(hash);
    expect(letture()).toBe(2);
  });

  it('are asked again after a failure', async () => {
    const { parti, guasta } = prova();
    guasta(true);
    await expect(parti.archivio.leggi(hash)).rejects.toThrow('no database');
    guasta(false);
    expect(await parti.archivio.leggi(hash)).toBe(sessione);
  });
});

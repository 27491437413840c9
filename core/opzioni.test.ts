import { describe, expect, it } from 'vitest';
import { ErroreAvvio } from './errore-avvio.ts';
import { cartellaPredefinita, leggiOpzioni } from './opzioni.ts';

describe('command line of the core', () => {
  it('starts a training environment with its demo municipality when nothing is said', () => {
    expect(leggiOpzioni([], { SPORTELLO_HOME: '/srv/sportello' })).toEqual({
      dati: '/srv/sportello/core',
      ambiente: 'formazione',
      porte: { mutua: 7443, soap: 7444, verifica: 7445, revoca: 7447 },
      indirizzo: '127.0.0.1',
      nomi: [],
      dimostrativo: true,
      sha1Ammesso: true,
    });
  });

  it('takes what it is told, the command line before the environment', () => {
    const args =
      '--dati /d --ambiente prova --porta 0 --porta-soap 1 --porta-verifica 65535 --indirizzo 0.0.0.0 --nome a --nome b --url-verifica https://v.example/ --database-url postgres:///uno --senza-dimostrativo --senza-sha1 --proxy 10.0.0.4 --proxy fd00::4';
    expect(leggiOpzioni(args.split(' '), { DATABASE_URL: 'postgres:///due' })).toEqual({
      dati: '/d',
      ambiente: 'prova',
      databaseUrl: 'postgres:///uno',
      porte: { mutua: 0, soap: 1, verifica: 65_535, revoca: 0 },
      indirizzo: '0.0.0.0',
      nomi: ['a', 'b'],
      urlVerifica: 'https://v.example/',
      dimostrativo: false,
      sha1Ammesso: false,
      proxy: ['10.0.0.4', 'fd00::4'],
    });
    expect(leggiOpzioni(['--dati', '/d'], { DATABASE_URL: 'postgres:///due' })?.databaseUrl).toBe(
      'postgres:///due',
    );
  });

  it('starts the register’s time elsewhere, and says what it does not understand', () => {
    const ora = '2026-12-31T23:55:00+01:00';
    expect(leggiOpzioni(['--ora', ora], {})?.ora).toEqual(new Date('2026-12-31T22:55:00Z'));
    expect(() => leggiOpzioni(['--ora', 'domani'], {})).toThrow(/non è un istante/);
  });

  it('never puts software cards in production', () => {
    expect(leggiOpzioni(['--ambiente', 'produzione', '--dati', '/d'], {})?.dimostrativo).toBe(false);
  });

  it.each([
    [['--porta', 'x']],
    [['--porta', '65536']],
    [['--porta-soap', '-1']],
    [['--ambiente', 'collaudo']],
    [['--proxy', 'proxy.example']],
    [['--boh']],
    [['argomento']],
  ])('%j is refused with what to do', (args) => {
    expect(() => leggiOpzioni(args, {})).toThrow(ErroreAvvio);
    try {
      leggiOpzioni(args, {});
    } catch (errore) {
      expect((errore as ErroreAvvio).rimedio).not.toBe('');
    }
  });

  it('gives help when asked, and a place to keep data on any machine', () => {
    expect(leggiOpzioni(['--aiuto'], {})).toBeUndefined();
    expect(cartellaPredefinita({})).toMatch(/sportello\/core$/);
  });
});

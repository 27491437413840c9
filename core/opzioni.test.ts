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
    expect(() => leggiOpzioni(['--ora', 'domani'], {})).toThrow('«--ora» vuole giorno, ora e fuso');
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

  it.each([
    ['--url-verifica registro.comune.it', '«--url-verifica» vuole un indirizzo intero, come'],
    ['--url-revoca ftp://registro.example/', '«--url-revoca» vuole un indirizzo intero, come'],
    ['--indirizzo 999.1.1.1', '«--indirizzo» vuole un indirizzo IP o il nome di una macchina'],
    ['--indirizzo-misure 10.0.0.5:80 --porta-misure 1', '«--indirizzo-misure» vuole un indirizzo IP'],
    ['--indirizzo-misure 10.0.0.5', '«--indirizzo-misure» vuole anche «porta-misure»'],
    ['--nome a_b', '«--nome» vuole un indirizzo IP o il nome di una macchina, senza porta; c’è «a_b»'],
    ['--database-url mysql://u:segreta@h/d', '«--database-url» vuole un indirizzo di PostgreSQL'],
    ['--agenzia-entrate localhost:80', '«--agenzia-entrate» vuole un indirizzo intero'],
    ['--porta 7444', '«porta-soap» e «--porta» sono la stessa porta, 7444'],
    ['--porta 9000 --porta-verifica 9000', '«--porta-verifica» e «--porta» sono la stessa porta, 9000'],
    ['--ambiente produzione --ora 2026-12-31T23:55:00+01:00', '«--ora» non va in produzione'],
    ['--prota 1', '«--prota» non è un’opzione: forse «--porta»'],
    ['--niente', '«--niente» non è un’opzione.'],
    ['--porta', '«--porta» vuole un valore.'],
    ['--senza-sha1=no', '«--senza-sha1» non vuole un valore.'],
    ['argomento', '«argomento» è di troppo.'],
  ])('says of %s what is wrong and where', (riga, detto) => {
    expect(() => leggiOpzioni(riga.split(' '), {})).toThrow(detto);
  });

  it('names a variable of the environment as such, all that is wrong at once, and no password', () => {
    const env = { DATABASE_URL: 'mysql://u:segreta@h/d', SPORTELLO_AGENZIA: 'agenzia' };
    expect(() => leggiOpzioni(['--ambiente', 'collaudo'], env)).toThrow(
      /«--ambiente» vuole .*\n.*«DATABASE_URL» vuole .*\n.*«SPORTELLO_AGENZIA» vuole [^]*$/,
    );
    expect(() => leggiOpzioni([], env)).not.toThrow(/segreta/);
  });

  it('lets ports be free, and an address name several servers', () => {
    const due = 'postgres://sportello:p@10.0.0.11:5432,10.0.0.12:5433/sportello';
    expect(leggiOpzioni(['--porta', '0', '--porta-soap', '0', '--database-url', due], {})).toMatchObject({
      ...{ porte: { mutua: 0, soap: 0, revoca: 0 }, databaseUrl: due },
    });
  });

  it('gives help when asked, and a place to keep data on any machine', () => {
    for (const come of ['--aiuto', '--help', '-h']) expect(leggiOpzioni([come], {})).toBeUndefined();
    expect(cartellaPredefinita({})).toMatch(/sportello\/core$/);
  });
});

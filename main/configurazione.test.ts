import { mkdtempSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cartellaDati } from '#contract/cartelle.ts';
import {
  ambienteLocale,
  Configurazione,
  fileConfigurazione,
  leggiConfigurazione,
  scriviConfigurazione,
} from './configurazione.ts';

let casa: string;
beforeEach(() => {
  casa = mkdtempSync(join(tmpdir(), 'sportello-conf-'));
});
afterEach(() => {
  rmSync(casa, { recursive: true, force: true });
});

function scrivi(testo: string): void {
  mkdirSync(join(casa, 'postazione'), { recursive: true });
  writeFileSync(fileConfigurazione(casa), testo);
}

describe('the configuration', () => {
  it('is the bundled core, for training, on a desk never configured', () => {
    const letta = leggiConfigurazione(casa);
    expect(letta).toMatchObject({
      valore: { core: { tipo: 'incluso', ambiente: 'formazione' }, portaGuscio: 47821 },
    });
  });

  it('comes back as it was written, in a file for its owner only', () => {
    const core = { tipo: 'remoto', url: 'https://anpr.example:443', ancore: '/a.pem', ambiente: 'prova' };
    const voluta = Configurazione.parse({ core, portaGuscio: 5000 });
    scriviConfigurazione(casa, voluta);
    expect(leggiConfigurazione(casa)).toEqual({ ok: true, valore: voluta });
    expect(statSync(fileConfigurazione(casa)).mode & 0o777).toBe(0o600);
  });

  const remoto = { tipo: 'remoto', url: 'https://a', ancore: '/a.pem', ambiente: 'prova' };
  it.each([
    ['not JSON', '{', 'non è JSON valido'],
    ['a comma after the last item', '{\n  "portaGuscio": 5000,\n}', 'guarda la riga 3'],
    ['no object', '[1]', 'deve contenere un oggetto'],
    ['an unknown item', { portaGuscioo: 1 }, '«portaGuscioo» non è una voce'],
    ['an unknown item within', { core: { ...remoto, uri: 'x' } }, '«core.uri» non è una voce'],
    ['a core without TLS', { core: { ...remoto, url: 'http://a' } }, '«core.url» vuole un indirizzo intero'],
    [
      'a core that is nowhere',
      { core: { ...remoto, url: undefined } },
      '«core.url» manca: vuole un indirizzo',
    ],
    ['a core of no kind', { core: { tipo: 'lontano' } }, '«core.tipo» vuole incluso o remoto'],
    ['a core that is a text', { core: 'https://a' }, '«core» vuole un oggetto fra graffe'],
    [
      'no such environment',
      { core: { ...remoto, ambiente: 'test' } },
      '«core.ambiente» vuole formazione, prova',
    ],
    ['a file that is none', { core: { ...remoto, ancore: '' } }, '«core.ancore» vuole il percorso intero'],
    ['half a workstation', { postazione: { p12: '/a' } }, '«postazione.password» manca: vuole il percorso'],
    ['a workstation that is a text', { postazione: '/a' }, '«postazione» vuole un oggetto fra graffe'],
    ['a port out of range', { portaGuscio: 70_000 }, '«portaGuscio» vuole un numero intero da 0 a 65535'],
    ['a port between quotes', { portaGuscio: '5000' }, '«portaGuscio» vuole un numero intero'],
    ['half a second', { inattivitaSecondi: 30.5 }, '«inattivitaSecondi» vuole un numero intero da 30'],
    ['a lock that never comes', { inattivitaSecondi: 0 }, '«inattivitaSecondi» vuole un numero intero da 30'],
    ['a module that is a number', { moduloPkcs11: 1 }, '«moduloPkcs11» vuole il percorso intero'],
  ])('with %s is refused, saying where and what it wants', (_, che, indizio) => {
    scrivi(typeof che === 'string' ? che : JSON.stringify(che));
    const letta = leggiConfigurazione(casa);
    expect(letta).toMatchObject({
      ok: false,
      errore: { messaggio: expect.stringContaining(indizio) as string },
    });
  });

  it('that is wrong twice says both', () => {
    scrivi(JSON.stringify({ portaGuscio: -1, core: { ...remoto, ancore: 1 } }));
    const letta = leggiConfigurazione(casa);
    expect(!letta.ok && letta.errore.messaggio.split('\n')).toHaveLength(3);
  });
});

describe('software cards', () => {
  it.each([
    [true, {}],
    [true, { core: { tipo: 'incluso', ambiente: 'prova' } }],
    [false, { core: { tipo: 'incluso', ambiente: 'produzione' } }],
    [true, { core: { tipo: 'remoto', url: 'https://a', ancore: 'b', ambiente: 'formazione' } }],
    [false, { core: { tipo: 'remoto', url: 'https://a', ancore: 'b', ambiente: 'prova' } }],
    [false, { core: { tipo: 'remoto', url: 'https://a', ancore: 'b', ambiente: 'produzione' } }],
  ])('are admitted: %s with %j', (ammesse, configurazione) => {
    expect(ambienteLocale(Configurazione.parse(configurazione))).toBe(ammesse);
  });
});

describe('the data folder', () => {
  it.each([
    [{ SPORTELLO_HOME: '/srv/s' }, 0, '/srv/s'],
    [{}, 0, '/var/lib/sportello'],
    [{ SPORTELLO_HOME: '' }, 1000, '/home/a/.local/share/sportello'],
    [{}, undefined, '/home/a/.local/share/sportello'],
  ])('with %j and uid %s is %s', (ambiente, uid, attesa) => {
    expect(cartellaDati(ambiente, uid, '/home/a')).toBe(attesa);
  });
});

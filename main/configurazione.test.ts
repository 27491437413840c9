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

  it.each([
    ['not JSON', '{', 'JSON'],
    ['an unknown item', '{"portaGuscioo": 1}', 'voci non valide'],
    [
      'a core without TLS',
      '{"core":{"tipo":"remoto","url":"http://a","ancore":"b","ambiente":"prova"}}',
      'core.url',
    ],
    ['a port out of range', '{"portaGuscio": 70000}', 'portaGuscio'],
  ])('with %s is refused, saying where', (_, testo, indizio) => {
    scrivi(testo);
    const letta = leggiConfigurazione(casa);
    expect(letta).toMatchObject({
      ok: false,
      errore: { messaggio: expect.stringContaining(indizio) as string },
    });
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

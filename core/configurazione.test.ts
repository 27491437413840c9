import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comanda } from './comandi/index.ts';
import { ErroreAvvio } from './errore-avvio.ts';
import { leggiOpzioni } from './opzioni.ts';

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-configurazione-'));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

function scritta(che: unknown, modo = 0o600): string {
  const file = join(cartella, 'core.json');
  writeFileSync(file, typeof che === 'string' ? che : JSON.stringify(che));
  chmodSync(file, modo);
  return file;
}

const lette = (file: string, env: NodeJS.ProcessEnv = {}, ...args: readonly string[]) =>
  leggiOpzioni(['--configurazione', file, ...args], env);

function rifiuto(che: unknown, modo?: number): ErroreAvvio {
  try {
    lette(scritta(che, modo));
  } catch (errore) {
    if (errore instanceof ErroreAvvio) return errore;
  }
  throw new Error('it was taken');
}

describe('a configuration file', () => {
  it('holds what the command line may say, by the same names', () => {
    const file = scritta({
      ...{ dati: '/srv/dati', ambiente: 'produzione', porta: 8443, 'porta-misure': 9100 },
      ...{ nome: ['anagrafe.example'], 'senza-sha1': true, 'indirizzo-misure': '10.0.0.5' },
    });
    expect(lette(file)).toEqual({
      ...{ dati: '/srv/dati', ambiente: 'produzione', indirizzo: '127.0.0.1', indirizzoMisure: '10.0.0.5' },
      porte: { mutua: 8443, soap: 7444, verifica: 7445, revoca: 7447, misure: 9100 },
      ...{ nomi: ['anagrafe.example'], dimostrativo: false, sha1Ammesso: false },
    });
  });

  it('gives way to the environment, and this to the command line', () => {
    const file = scritta({ 'database-url': 'postgres:///file', dati: '/file', porta: 1 });
    expect(lette(file)?.databaseUrl).toBe('postgres:///file');
    const env = { DATABASE_URL: 'postgres:///ambiente', SPORTELLO_CONFIGURAZIONE: file };
    expect(leggiOpzioni(['--porta', '2'], env)).toMatchObject({
      ...{ databaseUrl: 'postgres:///ambiente', dati: '/file', porte: { mutua: 2 } },
    });
    expect(lette(file, env, '--database-url', 'postgres:///riga')?.databaseUrl).toBe('postgres:///riga');
  });

  it.each([
    [{ prota: 1 }, '«prota» non è un’impostazione'],
    [{ porta: '7443' }, '«porta» vuole un numero da 0 a 65535, senza virgolette'],
    [{ 'porta-soap': 70_000 }, '«porta-soap» vuole un numero'],
    [{ 'senza-sha1': 'sì' }, '«senza-sha1» vuole true o false'],
    [{ nome: 'uno' }, '«nome» vuole un elenco di testi'],
    [{ dati: 7 }, '«dati» vuole un testo'],
    [{ aiuto: true }, '«aiuto» non è un’impostazione'],
    [{ daty: '/d' }, '«daty» non è un’impostazione: forse «dati»'],
    [{ dati: 'relativa' }, '«dati» vuole un percorso intero'],
    [{ nome: ['uno', ''] }, '«nome» vuole un testo in ogni posto dell’elenco, e quello 2 non lo è'],
    [{ 'url-verifica': 'comune.it' }, '«url-verifica» vuole un indirizzo intero'],
    [{ porta: 7444 }, '«porta-soap» e «porta» sono la stessa porta'],
    [[], 'deve contenere un oggetto'],
    ['{\n  "porta": 7443,\n}', 'non è JSON: guarda la riga 3'],
  ])('that says %j is refused by name', (che, detto) => {
    expect(rifiuto(che).message).toContain(detto);
  });

  it('names all that is wrong at once', () => {
    expect(rifiuto({ porta: 'x', dati: 1, altro: 2 }).message.match(/«/g)).toHaveLength(3);
  });

  it('that is not there is said to be', () => {
    expect(() => lette(join(cartella, 'assente.json'))).toThrow(/non si può leggere/);
  });

  it.runIf(process.platform !== 'win32')('with a password must not be for everybody to read', () => {
    const errore = rifiuto({ 'database-url': 'postgres://a:b@c/d' }, 0o644);
    expect(errore.message).toContain('chiunque');
    expect(errore.message).not.toContain('a:b');
    expect(lette(scritta({ dati: '/d' }, 0o644))?.dati).toBe('/d');
  });
});

describe('the command that controls it', () => {
  async function prova(...args: readonly string[]): Promise<{ fine: number | undefined; detto: string }> {
    let detto = '';
    const aggiungi = (testo: string): void => {
      detto += testo;
    };
    const fine = await comanda(['configurazione', ...args], {
      ambiente: {},
      scrivi: aggiungi,
      avvisa: aggiungi,
    });
    return { fine, detto };
  }

  it('says with what the core would start, and keeps passwords to itself', async () => {
    const { fine, detto } = await prova(scritta({ 'database-url': 'postgres://a:segreta@c/d' }));
    expect(fine).toBe(0);
    expect(JSON.parse(detto)).toMatchObject({ databaseUrl: '(indicato)', porte: { mutua: 7443 } });
    expect(detto).not.toContain('segreta');
    expect(await prova(scritta({ porta: 'x' }))).toMatchObject({ fine: 2 });
    expect(await prova()).toMatchObject({ fine: 2 });
  });

  it('writes the schema for editors', async () => {
    const schema = JSON.parse((await prova('--schema')).detto) as { properties: Record<string, unknown> };
    expect(schema.properties['porta']).toMatchObject({ type: 'integer', maximum: 65_535 });
    expect(schema).toMatchObject({ additionalProperties: false });
  });
});

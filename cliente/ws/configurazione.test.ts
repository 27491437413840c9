import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileConfigurazione, leggiConfigurazione } from './configurazione.ts';
import { configurazioneLocale } from './dimostrativo.ts';

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-ws-'));
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

const buona = {
  url: 'https://wstest.example',
  sede: '048050',
  operatore: 'DLLRNI90P54G702D',
  postazione: { id: '048050-CO-0001', p12: 'postazione.p12', password: 'postazione.password' },
  comune: { certificato: 'comune.pem', chiave: '/etc/chiavi/comune.key' },
  risposte: { ancore: 'anpr.pem' },
};

function leggi(voci: unknown): ReturnType<typeof leggiConfigurazione> {
  const file = join(cartella, 'c.json');
  writeFileSync(file, typeof voci === 'string' ? voci : JSON.stringify(voci));
  return leggiConfigurazione(file);
}

describe('the configuration', () => {
  it('has a default for all that a call can do without, and paths from its own folder', () => {
    expect(leggi(buona)).toMatchObject({
      ok: true,
      valore: {
        cartella,
        configurazione: {
          algoritmo: 'RSA-SHA256',
          tipoInvio: 'TEST',
          destinatario: 'ANPR05',
          postazione: { p12: join(cartella, 'postazione.p12') },
          comune: { certificato: join(cartella, 'comune.pem'), chiave: '/etc/chiavi/comune.key' },
          risposte: { ancore: join(cartella, 'anpr.pem'), conferma: true },
        },
      },
    });
  });

  it('listens for notifications on a port that nothing else beside a local core takes', () => {
    const letta = leggi({ ...buona, allineamento: { database: 'postgresql://localhost/anagrafe' } });
    const porta = letta.ok ? letta.valore.configurazione.allineamento?.porta : undefined;
    expect(porta).toBeTypeOf('number');
    const altrui = ['scripts/avvia/simulatori.mjs', 'core/opzioni.ts', 'deploy/systemd/core.json'].flatMap(
      (file) => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8').match(/\b74\d\d\b/g) ?? [],
    );
    expect(altrui.length).toBeGreaterThan(3);
    expect(altrui).not.toContain(String(porta));
  });

  it('is good as the README shows it', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
    const [, esempio = ''] = /`sportello-ws\.json`.*?```json\n(.*?)```/s.exec(readme) ?? [];
    expect(leggi(esempio)).toMatchObject({ ok: true, valore: { configurazione: { algoritmo: 'RSA-SHA1' } } });
  });

  it.each([
    ['url: occorre un indirizzo https', { ...buona, url: 'http://wstest.example' }],
    ['sede: occorre il codice ISTAT', { ...buona, sede: 'VINCI' }],
    ['sede: occorre', { ...buona, sede: undefined }],
    ['operatore: occorre il codice fiscale', { ...buona, operatore: 'dllrni' }],
    ['postazione: manca', { ...buona, postazione: undefined }],
    ['postazione.id: occorre', { ...buona, postazione: { ...buona.postazione, id: 'PC1' } }],
    ['comune: occorre o «p12», o «certificato» e «chiave»', { ...buona, comune: { p12: 'a', chiave: 'b' } }],
    ['comune: occorre o «p12»', { ...buona, comune: { certificato: 'a' } }],
    ['algoritmo: occorre uno fra', { ...buona, algoritmo: 'MD5' }],
    ['risposte.ancore: occorre', { ...buona, risposte: {} }],
    ['percorsi.CIE: occorre un percorso', { ...buona, percorsi: { CIE: 'https://altro' } }],
    ['tls.clientt: voce non prevista', { ...buona, tls: { clientt: {} } }],
    ['secondi.risposta: occorre', { ...buona, secondi: { risposta: 0 } }],
    ['non è JSON', '{ "url": '],
  ])('says where it is wrong: %s', (atteso, voci) => {
    const letta = leggi(voci);
    expect(letta.ok ? '' : letta.errore.messaggio).toContain(atteso);
  });

  it('is the file named, else the one of the folder, else none', () => {
    expect(fileConfigurazione('x.json', cartella)).toBe(join(cartella, 'x.json'));
    expect(fileConfigurazione(undefined, cartella)).toBeUndefined();
    writeFileSync(join(cartella, 'sportello-ws.json'), '{}');
    expect(fileConfigurazione(undefined, cartella)).toBe(join(cartella, 'sportello-ws.json'));
  });
});

describe('a local core', () => {
  it('is a configuration by itself, on the port that the desk was told', () => {
    const dimostrativo = join(cartella, 'core', 'dimostrativo');
    for (const nome of ['comune', 'postazione', 'carte'])
      mkdirSync(join(dimostrativo, nome), { recursive: true });
    writeFileSync(join(dimostrativo, 'comune', '048050-CO-9999.p12'), '');
    writeFileSync(join(dimostrativo, 'postazione', '048050-CO-0001.p12'), '');
    writeFileSync(join(dimostrativo, 'carte', 'BNDCTN71C58D612Q.json'), '{"ruolo":"sindaco"}');
    writeFileSync(join(dimostrativo, 'carte', 'DLLRNI90P54G702D.json'), '{"ruolo":"operatore"}');
    mkdirSync(join(cartella, 'postazione'));
    const configurazione = join(cartella, 'postazione', 'configurazione.json');
    writeFileSync(configurazione, '{"core":{"tipo":"incluso","porte":{"mutua":1,"soap":9444,"verifica":3}}}');
    const letta = configurazioneLocale(cartella);
    expect(letta).toMatchObject({
      valore: {
        configurazione: {
          url: 'https://localhost:9444',
          sede: '048050',
          operatore: 'DLLRNI90P54G702D',
          postazione: { id: '048050-CO-0001' },
          risposte: { firmatario: 'Risposte del registro' },
        },
      },
    });
  });

  it('that was never set up is said, with what to do', () => {
    const letta = configurazioneLocale(cartella);
    expect(letta.ok ? '' : letta.errore.rimedio).toContain('npm run core');
  });
});

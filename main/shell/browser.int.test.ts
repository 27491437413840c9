import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { riuscito } from '#contract/esito.ts';
import { hostFinto } from '../prova/host-finto.ts';
import { serviGuscio, type Guscio } from './browser.ts';
import { SegnoAperto } from './gia-aperto.ts';

let radicePagina: string;
let guscio: Guscio;
let host: ReturnType<typeof hostFinto>;
const segretoApri = 'segreto-di-prova-lungo-abbastanza-per-valere';

beforeEach(async () => {
  radicePagina = mkdtempSync(join(tmpdir(), 'sportello-pagina-'));
  mkdirSync(join(radicePagina, 'assets'));
  writeFileSync(
    join(radicePagina, 'index.html'),
    '<!doctype html><html><head><title>S</title></head></html>',
  );
  writeFileSync(join(radicePagina, 'assets', 'a-1.js'), 'export {};');
  host = hostFinto({ 'accesso.esci': async () => riuscito({}) });
  guscio = await apri();
});
afterEach(async () => {
  await guscio.chiudi();
  rmSync(radicePagina, { recursive: true, force: true });
});

async function apri(porta = 0): Promise<Guscio> {
  const servito = await serviGuscio(host, { porta, radicePagina, segretoApri, giornale: () => undefined });
  if (!servito.ok) throw new Error(servito.errore.tipo);
  return servito.valore;
}

interface Risposta {
  readonly stato: number;
  readonly testate: IncomingHttpHeaders;
  readonly corpo: string;
}

function chiedi(percorso: string, testate: Record<string, string> = {}, metodo = 'GET'): Promise<Risposta> {
  return new Promise((risolvi, rifiuta) => {
    const opzioni = {
      host: '127.0.0.1',
      port: guscio.porta,
      path: percorso,
      method: metodo,
      headers: testate,
    };
    const richiesta = request(opzioni, (risposta) => {
      let corpo = '';
      risposta.on('data', (pezzo: Buffer) => (corpo += pezzo.toString()));
      risposta.on('end', () => {
        risolvi({ stato: risposta.statusCode ?? 0, testate: risposta.headers, corpo });
      });
    });
    richiesta.on('error', rifiuta);
    richiesta.end();
  });
}

const percorsoDi = (url: string) => url.slice(url.indexOf('/?k='));
const origine = () => `http://127.0.0.1:${guscio.porta}`;

async function biscotto(): Promise<string> {
  const { testate } = await chiedi(percorsoDi(guscio.nuovoUrl()));
  return testate['set-cookie']?.[0]?.split(';')[0] ?? '';
}

function canale(testate: Record<string, string>): WebSocket {
  return new WebSocket(`ws://127.0.0.1:${guscio.porta}/ponte`, { headers: testate });
}

async function canaleAperto(): Promise<WebSocket> {
  const aperto = canale({ origin: origine(), cookie: await biscotto() });
  await once(aperto, 'open');
  return aperto;
}

async function ricevi(aperto: WebSocket): Promise<unknown> {
  const [dati] = (await once(aperto, 'message')) as [Buffer];
  return JSON.parse(dati.toString());
}

describe('the page', () => {
  it('opens with a one-time key, which gives a cookie that scripts cannot read', async () => {
    const { stato, testate } = await chiedi(percorsoDi(guscio.url));
    expect(stato).toBe(303);
    expect(testate.location).toBe('/');
    expect(testate['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
    const cookie = testate['set-cookie']?.[0]?.split(';')[0] ?? '';
    const pagina = await chiedi('/', { cookie });
    expect(pagina.stato).toBe(200);
    expect(pagina.corpo).toContain('<script src="/ponte.js">');
    expect((await chiedi('/assets/a-1.js', { cookie })).testate['content-type']).toContain('text/javascript');
    expect((await chiedi('/ponte.js', { cookie })).corpo).toContain('sportello');
  });

  it('does not open with the same key again', async () => {
    await chiedi(percorsoDi(guscio.url));
    const { stato, corpo, testate } = await chiedi(percorsoDi(guscio.url));
    expect(stato).toBe(403);
    expect(testate['set-cookie']).toBeUndefined();
    expect(corpo).toContain('avvia di nuovo lo sportello');
  });

  it.each(['/', '/index.html', '/assets/a-1.js', '/ponte.js', '/?k=inventata'])(
    'gives nothing without cookie: %s',
    async (percorso) => {
      const { stato, corpo } = await chiedi(percorso);
      expect(stato).toBe(403);
      expect(corpo).not.toContain('<html>');
    },
  );

  it('is not served under another name of this machine', async () => {
    const cookie = await biscotto();
    for (const nome of ['localhost', 'attaccante.example', `localhost:${guscio.porta}`, '127.0.0.1']) {
      expect((await chiedi('/', { host: nome, cookie })).stato).toBe(421);
    }
    const { stato, testate } = await chiedi(percorsoDi(guscio.nuovoUrl()), { host: 'attaccante.example' });
    expect([stato, testate['set-cookie']]).toEqual([421, undefined]);
  });

  it.each([
    '/../package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/../../x',
    '/assets',
    '/etc/passwd',
    '/%00',
  ])('is only what was built: %s', async (percorso) => {
    expect((await chiedi(percorso, { cookie: await biscotto() })).stato).toBe(404);
  });

  it('is allowed nothing but itself and its bridge', async () => {
    const { testate, corpo } = await chiedi('/', { cookie: await biscotto() });
    const csp = testate['content-security-policy'] as string;
    expect(csp.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self' data:",
      "img-src 'self' data: blob:",
      `connect-src 'self' ws://127.0.0.1:${guscio.porta}`,
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(corpo).toMatch(/<head[^>]*><script src="\/ponte\.js"><\/script>/);
    expect(testate['x-content-type-options']).toBe('nosniff');
  });

  it('takes no other method', async () => {
    expect((await chiedi('/', { cookie: await biscotto() }, 'POST')).stato).toBe(405);
  });
});

describe('the bridge', () => {
  it.each([
    ['without cookie', () => ({ origin: origine() })],
    ['with a made-up cookie', () => ({ origin: origine(), cookie: `sportello-${guscio.porta}=inventato` })],
    ['from another page', async () => ({ origin: 'https://attaccante.example', cookie: await biscotto() })],
    ['from another port', async () => ({ origin: 'http://127.0.0.1:1', cookie: await biscotto() })],
    ['without an origin', async () => ({ cookie: await biscotto() })],
    ['under another name', async () => ({ origin: origine(), cookie: await biscotto(), host: 'localhost' })],
  ])('does not open %s', async (_, testate) => {
    const chiuso = canale(await testate());
    const [, risposta] = (await once(chiuso, 'unexpected-response')) as [unknown, { statusCode: number }];
    expect(risposta.statusCode).toBe(403);
  });

  it('answers calls, each with its own id', async () => {
    const aperto = await canaleAperto();
    aperto.send(JSON.stringify({ id: 5, chiama: 'accesso.esci', richiesta: {} }));
    expect(await ricevi(aperto)).toEqual({ id: 5, risposta: { ok: true, valore: {} } });
    aperto.close();
  });

  it('sends the last news to whoever starts to listen, then every change', async () => {
    host.emetti('accesso.stato', { stato: 'in-corso' });
    const aperto = await canaleAperto();
    aperto.send(JSON.stringify({ ascolta: 'accesso.stato' }));
    expect(await ricevi(aperto)).toEqual({ evento: 'accesso.stato', valore: { stato: 'in-corso' } });
    host.emetti('accesso.stato', { stato: 'bloccata', motivo: 'uscita' });
    expect(await ricevi(aperto)).toMatchObject({ valore: { stato: 'bloccata' } });
    aperto.close();
  });

  it.each([
    ['not JSON', '{'],
    ['an array', '[]'],
    ['without id', JSON.stringify({ chiama: 'accesso.esci', richiesta: {} })],
    ['with more than it should', JSON.stringify({ id: 1, chiama: 'accesso.esci', richiesta: {}, altro: 1 })],
    ['an unknown call', JSON.stringify({ id: 1, chiama: 'sistema.esegui', richiesta: { comando: 'ls' } })],
    ['a malformed request', JSON.stringify({ id: 1, chiama: 'accesso.entra', richiesta: { pin: {} } })],
  ])('refuses a message that is %s, and lives on', async (_, messaggio) => {
    const aperto = await canaleAperto();
    aperto.send(messaggio);
    expect(await ricevi(aperto)).toMatchObject({
      risposta: { ok: false, errore: { tipo: 'chiamata-non-valida' } },
    });
    aperto.send(JSON.stringify({ id: 2, chiama: 'accesso.esci', richiesta: {} }));
    expect(await ricevi(aperto)).toMatchObject({ id: 2, risposta: { ok: true } });
    aperto.close();
  });

  it('closes on an oversized message, and opens again', async () => {
    const aperto = await canaleAperto();
    aperto.send('x'.repeat(17 * 1024 * 1024));
    const [codice] = (await once(aperto, 'close')) as [number];
    expect(codice).toBe(1009);
    const altro = await canaleAperto();
    altro.send(JSON.stringify({ id: 1, chiama: 'accesso.esci', richiesta: {} }));
    expect(await ricevi(altro)).toMatchObject({ risposta: { ok: true } });
    altro.close();
  });
});

describe('the port', () => {
  it('taken by something else is said, and nothing opens', async () => {
    const altro = createServer().listen(0, '127.0.0.1');
    await once(altro, 'listening');
    const { port } = altro.address() as { port: number };
    const servito = await serviGuscio(host, { porta: port, radicePagina });
    expect(servito).toEqual({ ok: false, errore: { tipo: 'porta-occupata' } });
    altro.close();
  });

  it('held by our own desk gives another launch address to who can read its secret', async () => {
    const casa = mkdtempSync(join(tmpdir(), 'sportello-casa-'));
    const segno = new SegnoAperto(casa);
    expect(await segno.chiediUrl(guscio.porta)).toBeUndefined();
    segno.lascia(guscio.porta, 'un-altro-segreto-che-non-e-quello-giusto');
    expect(await segno.chiediUrl(guscio.porta)).toBeUndefined();
    segno.lascia(guscio.porta, segretoApri);
    const url = (await segno.chiediUrl(guscio.porta)) ?? '';
    expect((await chiedi(percorsoDi(url))).stato).toBe(303);
    rmSync(casa, { recursive: true });
  });

  it('does not give launch addresses to pages', async () => {
    const testate = {
      authorization: `Sportello ${segretoApri}`,
      origin: origine(),
      cookie: await biscotto(),
    };
    expect((await chiedi('/apri', testate, 'POST')).stato).toBe(403);
  });
});

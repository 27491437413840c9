import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions, Session } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { riuscito } from '#contract/esito.ts';
import { hostFinto } from '../prova/host-finto.ts';
import { apriInElectron, origine, preparaElectron, type PezziElectron } from './electron-guscio.ts';
import { apriPagina } from './pagina.ts';

type Ascoltatore = (...argomenti: unknown[]) => unknown;

/** Electron, as much of it as the shell touches, remembering what it was told. */
function electronFinto(primo = true) {
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    uscita: false,
    sandbox: false,
    enableSandbox: () => (app.sandbox = true),
    requestSingleInstanceLock: () => primo,
    quit: () => (app.uscita = true),
    whenReady: () => Promise.resolve(),
  });
  const detti = { opzioni: {} as BrowserWindowConstructorOptions, schemi: [] as unknown[], caricato: '' };
  const regole: Record<string, Ascoltatore> = {};
  const sessione = Object.assign(new EventEmitter(), {
    protocol: { handle: (_: string, fn: Ascoltatore) => (regole['protocollo'] = fn) },
    webRequest: { onBeforeRequest: (fn: Ascoltatore) => (regole['richieste'] = fn) },
    setPermissionRequestHandler: (fn: Ascoltatore) => (regole['permesso'] = fn),
    setPermissionCheckHandler: (fn: Ascoltatore) => (regole['controllo'] = fn),
    setDevicePermissionHandler: (fn: Ascoltatore) => (regole['dispositivo'] = fn),
  });
  const mainFrame = { url: origine };
  const inviati: unknown[][] = [];
  const contenuto = Object.assign(new EventEmitter(), {
    mainFrame,
    setWindowOpenHandler: (fn: Ascoltatore) => (regole['finestra'] = fn),
    send: (...argomenti: unknown[]) => inviati.push(argomenti),
  });
  const finestra = {
    webContents: contenuto,
    isDestroyed: () => false,
    isMinimized: () => true,
    restore: () => (regole['ripristinata'] = () => true),
    focus: () => (regole['davanti'] = () => true),
    loadURL: async (url: string) => void (detti.caricato = url),
  };
  const ipc: Record<string, Ascoltatore> = {};
  const pezzi = {
    app,
    protocol: { registerSchemesAsPrivileged: (schemi: unknown[]) => detti.schemi.push(...schemi) },
    sessione: () => sessione as unknown as Session,
    ipcMain: {
      handle: (canale: string, fn: Ascoltatore) => (ipc[canale] = fn),
      on: (canale: string, fn: Ascoltatore) => (ipc[canale] = fn),
    },
    creaFinestra: (opzioni: BrowserWindowConstructorOptions) => {
      detti.opzioni = opzioni;
      return finestra;
    },
  } as unknown as PezziElectron;
  return { pezzi, app, detti, regole, sessione, contenuto, inviati, ipc, mainFrame };
}

let radice: string;
beforeEach(() => {
  radice = mkdtempSync(join(tmpdir(), 'sportello-electron-'));
  writeFileSync(join(radice, 'index.html'), '<html><head></head><body></body></html>');
});
afterEach(() => {
  rmSync(radice, { recursive: true, force: true });
});

async function apri(finto = electronFinto()) {
  const host = hostFinto({ 'accesso.esci': async () => riuscito({}) });
  preparaElectron(finto.pezzi);
  const parti = { host, pagina: apriPagina(radice), preload: '/p.cjs', giornale: () => undefined };
  await apriInElectron(finto.pezzi, parti);
  return { ...finto, host, chiama: finto.ipc['ponte:chiama'] as Ascoltatore };
}

describe('the window', () => {
  it('has no Node, no shared world, no network of its own', async () => {
    const { detti, app } = await apri();
    expect(app.sandbox).toBe(true);
    expect(detti.opzioni.webPreferences).toMatchObject({
      ...{ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true },
      ...{ nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webviewTag: false },
      ...{ devTools: false, spellcheck: false, allowRunningInsecureContent: false, preload: '/p.cjs' },
    });
    expect(detti.caricato).toBe('sportello://postazione/');
  });

  it('is one: a second start brings the first to the front', async () => {
    const secondo = electronFinto(false);
    expect(preparaElectron(secondo.pezzi)).toBe(false);
    expect(secondo.app.uscita).toBe(true);
    const { app, regole } = await apri();
    app.emit('second-instance');
    expect([regole['ripristinata']?.(), regole['davanti']?.()]).toEqual([true, true]);
  });

  it('goes nowhere and opens nothing, in any content that may come to be', async () => {
    const { app, contenuto, regole } = await apri();
    const altro = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined });
    app.emit('web-contents-created', {}, altro);
    for (const quale of [contenuto, altro]) {
      for (const evento of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
        let fermato = false;
        quale.emit(evento, { preventDefault: () => (fermato = true) });
        expect(fermato).toBe(true);
      }
    }
    expect(regole['finestra']?.()).toEqual({ action: 'deny' });
  });

  it('gets no permission but to copy text, no device, no download', async () => {
    const { regole, sessione } = await apri();
    const chiesto = (permesso: string, url: string): unknown[] => {
      let concesso: unknown;
      regole['permesso']?.({ getURL: () => url }, permesso, (si: boolean) => (concesso = si));
      return [concesso, regole['controllo']?.(null, permesso, url)];
    };
    expect(chiesto('clipboard-sanitized-write', origine)).toEqual([true, true]);
    for (const permesso of ['clipboard-read', 'media', 'notifications', 'fileSystem', 'usb'])
      expect(chiesto(permesso, origine), permesso).toEqual([false, false]);
    for (const altrove of ['sportello://postazione.altrove/', 'https://example.org/', ''])
      expect(chiesto('clipboard-sanitized-write', altrove), altrove).toEqual([false, false]);
    expect(regole['dispositivo']?.()).toBe(false);
    let fermato = false;
    sessione.emit('will-download', { preventDefault: () => (fermato = true) });
    expect(fermato).toBe(true);
  });
});

describe('requests', () => {
  it.each([
    ['sportello://postazione/assets/a.js', false],
    ['blob:sportello://postazione/1-2', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:7443/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['sportello://altrove/', true],
    ['blob:https://example.org/1', true],
  ])('to %s are blocked: %s', async (url, bloccata) => {
    const { regole } = await apri();
    let decisione: unknown;
    regole['richieste']?.({ url }, (risposta: unknown) => (decisione = risposta));
    expect(decisione).toEqual({ cancel: bloccata });
  });

  it('for the page are answered with the page and its limits', async () => {
    const { regole } = await apri();
    const risposta = (await regole['protocollo']?.({ url: origine })) as Response;
    expect(risposta.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(risposta.headers.get('content-security-policy')).not.toContain('ws:');
    expect(risposta.headers.get('content-security-policy')).toContain("style-src 'self';");
    expect(await risposta.text()).toContain('<html');
    for (const url of ['sportello://altrove/', `${origine}../x`, `${origine}package.json`]) {
      expect(((await regole['protocollo']?.({ url })) as Response).status).toBe(404);
    }
  });
});

describe('the bridge', () => {
  it('answers the top frame of our page', async () => {
    const { chiama, contenuto, mainFrame } = await apri();
    const evento = { sender: contenuto, senderFrame: mainFrame };
    expect(await chiama(evento, 'accesso.esci', {})).toEqual({ ok: true, valore: {} });
  });

  it('answers nobody else', async () => {
    const { chiama, contenuto, mainFrame, ipc, host, inviati } = await apri();
    const estranei = [
      { sender: contenuto, senderFrame: null },
      { sender: contenuto, senderFrame: { url: origine } },
      { sender: new EventEmitter(), senderFrame: mainFrame },
    ];
    for (const evento of estranei) {
      const risposta = await chiama(evento, 'accesso.esci', {});
      expect(risposta).toMatchObject({ ok: false, errore: { tipo: 'chiamata-non-valida' } });
      ipc['ponte:ascolta']?.(evento, 'accesso.stato');
    }
    mainFrame.url = 'https://example.org/';
    expect(await chiama({ sender: contenuto, senderFrame: mainFrame }, 'accesso.esci', {})).toMatchObject({
      ok: false,
    });
    host.emetti('accesso.stato', { stato: 'in-corso' });
    expect(inviati).toEqual([]);
  });

  it('sends news, once for each change also to a page that was loaded again', async () => {
    const { ipc, contenuto, mainFrame, host, inviati } = await apri();
    const evento = { sender: contenuto, senderFrame: mainFrame };
    ipc['ponte:ascolta']?.(evento, 'accesso.stato');
    ipc['ponte:ascolta']?.(evento, 'accesso.stato');
    ipc['ponte:ascolta']?.(evento, 'constructor');
    host.emetti('accesso.stato', { stato: 'in-corso' });
    expect(inviati).toEqual([['ponte:evento', 'accesso.stato', { stato: 'in-corso' }]]);
  });
});

import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  IpcMain,
  IpcMainEvent,
  IpcMainInvokeEvent,
  Protocol,
  Session,
  WebContents,
} from 'electron';
import type { Giornale } from '../giornale.ts';
import type { Host } from '../host.ts';
import { creaSmistatore } from './bridge-server.ts';
import { difese } from './difese.ts';
import type { Pagina } from './pagina.ts';

/** The few objects of Electron that the shell uses; tests give their own. */
export interface PezziElectron {
  readonly app: Pick<
    App,
    'enableSandbox' | 'requestSingleInstanceLock' | 'quit' | 'whenReady' | 'isPackaged'
  > & {
    on(evento: 'second-instance' | 'window-all-closed', fn: () => void): unknown;
    on(evento: 'web-contents-created', fn: (evento: unknown, contenuto: WebContents) => void): unknown;
  };
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  readonly sessione: () => Session;
  readonly ipcMain: Pick<IpcMain, 'handle' | 'on'>;
  readonly creaFinestra: (opzioni: BrowserWindowConstructorOptions) => BrowserWindow;
}

export const origine = 'sportello://postazione/';

/** SECURITY: only the top frame of our own page is ever heard. */
function fidato(
  { sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent,
  finestra: BrowserWindow,
): boolean {
  return (
    sender === finestra.webContents &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.url.startsWith(origine)
  );
}

function servi(pagina: Pagina, indirizzo: string): Response {
  const { pathname } = new URL(indirizzo);
  const file = indirizzo.startsWith(origine) ? pagina.leggi(pathname) : undefined;
  if (!file) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(file.corpo), { headers: { 'content-type': file.tipo, ...difese() } });
}

/**
 * SECURITY: of all permissions, the one to put text on the clipboard, which “Copia” needs; nothing may be read from it, and
 * Chromium asks for a gesture of the person besides.
 */
function concede(permesso: string): boolean {
  return permesso === 'clipboard-sanitized-write';
}

/** Nothing comes in from the network and nothing goes out; no device, no download. */
function chiudiSessione(sessione: Session, pagina: Pagina): void {
  sessione.protocol.handle('sportello', (richiesta) => servi(pagina, richiesta.url));
  sessione.webRequest.onBeforeRequest(({ url }, decidi) => {
    decidi({
      cancel: !(url.startsWith(origine) || url.startsWith(`blob:${origine}`) || url.startsWith('data:')),
    });
  });
  sessione.setPermissionRequestHandler((contenuto, permesso, decidi) => {
    decidi(concede(permesso) && contenuto.getURL().startsWith(origine));
  });
  sessione.setPermissionCheckHandler(
    (_contenuto, permesso, da) => concede(permesso) && `${da}/`.startsWith(origine),
  );
  sessione.setDevicePermissionHandler(() => false);
  sessione.on('will-download', (evento) => {
    evento.preventDefault();
  });
}

function senzaUscite(contenuto: WebContents): void {
  const ferma = (evento: { preventDefault: () => void }): void => {
    evento.preventDefault();
  };
  contenuto.on('will-navigate', ferma);
  contenuto.on('will-redirect', ferma);
  contenuto.on('will-attach-webview', ferma);
  contenuto.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Must be called before Electron is ready. False when another desk of this person is already open. */
export function preparaElectron({ app, protocol }: PezziElectron): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: 'sportello', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  return true;
}

/** The desk's window in Electron, tied to the host. */
export async function apriInElectron(
  pezzi: PezziElectron,
  parti: {
    readonly host: Pick<Host, 'gestori' | 'ascolta'>;
    readonly pagina: Pagina;
    /** Path of the built preload. */
    readonly preload: string;
    readonly giornale: Giornale;
  },
): Promise<void> {
  const { app, ipcMain } = pezzi;
  await app.whenReady();
  const sessione = pezzi.sessione();
  chiudiSessione(sessione, parti.pagina);
  app.on('web-contents-created', (_evento, contenuto) => {
    senzaUscite(contenuto);
  });

  const finestra = pezzi.creaFinestra({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    title: 'Sportello',
    autoHideMenuBar: true,
    webPreferences: {
      session: sessione,
      preload: parti.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries are downloaded.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  senzaUscite(finestra.webContents);
  app.on('second-instance', () => {
    if (finestra.isMinimized()) finestra.restore();
    finestra.focus();
  });

  const smistatore = creaSmistatore(parti.host, parti.giornale);
  const ascolti = new Map<string, () => void>();
  ipcMain.handle('ponte:chiama', (evento, nome: unknown, richiesta: unknown) =>
    fidato(evento, finestra) ? smistatore.chiama(nome, richiesta) : smistatore.chiama(undefined, undefined),
  );
  ipcMain.on('ponte:ascolta', (evento, nome: unknown) => {
    if (!fidato(evento, finestra) || typeof nome !== 'string') return;
    // A page that loads again listens again: the last value comes to it anew.
    ascolti.get(nome)?.();
    const smetti = smistatore.ascolta(nome, (valore) => {
      if (!finestra.isDestroyed()) finestra.webContents.send('ponte:evento', nome, valore);
    });
    if (smetti) ascolti.set(nome, smetti);
  });
  await finestra.loadURL(origine);
}

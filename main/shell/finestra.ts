import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Usual names of browsers that open a page as an application (`--app`), best first. */
const nomi = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const percorsi: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((cartella) => {
    const radice = process.env[cartella];
    return radice === undefined
      ? []
      : [
          join(radice, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(radice, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
  }),
};

function eseguibile(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser to use: `SPORTELLO_BROWSER` if set, else the first that is installed. */
export function trovaBrowser(ambiente: NodeJS.ProcessEnv = process.env): string | undefined {
  const scelto = ambiente['SPORTELLO_BROWSER'];
  if (scelto) return eseguibile(scelto) ? scelto : undefined;
  const cartelle = (ambiente['PATH'] ?? '').split(delimiter).filter((cartella) => cartella !== '');
  const candidati = nomi.flatMap((nome) => cartelle.map((cartella) => join(cartella, nome)));
  return [...candidati, ...(percorsi[process.platform] ?? [])].find(eseguibile);
}

export function argomentiFinestra(url: string, profilo: string, radice: boolean): string[] {
  return [
    `--app=${url}`,
    // A profile of its own: no extension, no other page, no shared cookie ever comes near the desk.
    `--user-data-dir=${profilo}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-sync',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
    '--password-store=basic',
    '--window-size=1440,900',
    '--window-position=0,0',
    // Chromium refuses to run as root with its sandbox.
    ...(radice ? ['--no-sandbox'] : []),
  ];
}

/**
 * Opens the desk's window. When a window of the same profile is already open the browser hands over to it and ends.
 * @returns undefined when no suitable browser is installed.
 */
export function apriFinestra(url: string, profilo: string): ChildProcess | undefined {
  const browser = trovaBrowser();
  if (browser === undefined) return undefined;
  mkdirSync(profilo, { recursive: true, mode: 0o700 });
  return spawn(browser, argomentiFinestra(url, profilo, process.getuid?.() === 0), { stdio: 'ignore' });
}

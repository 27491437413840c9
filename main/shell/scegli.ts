import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type TipoGuscio = 'electron' | 'browser';

/**
 * Which window shows the desk. The `electron` package holds no binary until it has downloaded one: where it is, and the
 * desk has been built for it, Electron; elsewhere the browser of the machine. `SPORTELLO_GUSCIO` decides otherwise.
 * @param radice folder of the desk.
 * @returns for Electron, its executable.
 */
export function scegliGuscio(
  radice: string,
  ambiente: NodeJS.ProcessEnv = process.env,
): { readonly tipo: 'browser' } | { readonly tipo: 'electron'; readonly eseguibile: string } {
  if (ambiente['SPORTELLO_GUSCIO'] === 'browser') return { tipo: 'browser' };
  const distribuzione =
    ambiente['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(radice, 'node_modules', 'electron', 'dist');
  const nome = {
    darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
    win32: 'electron.exe',
  }[process.platform as 'darwin' | 'win32'] as string | undefined;
  const eseguibile = join(distribuzione, nome ?? 'electron');
  const costruito = existsSync(join(radice, 'out', 'main', 'main', 'shell', 'electron.js'));
  const presente = existsSync(join(distribuzione, 'version')) && existsSync(eseguibile);
  return presente && costruito ? { tipo: 'electron', eseguibile } : { tipo: 'browser' };
}

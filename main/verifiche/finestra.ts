import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Verifica } from '#contract/bridge/index.ts';
import { trovaBrowser } from '../shell/finestra.ts';
import { bene, difetto } from './esiti.ts';

const attesa = 5000;

/** What shows the page: Electron, or a browser of this machine, and its version. */
export async function verificaBrowser(): Promise<Verifica> {
  const { electron } = process.versions;
  if (electron !== undefined) return bene('finestra.presente', { quale: `Electron ${electron}` });
  const browser = trovaBrowser();
  if (browser === undefined)
    return difetto('finestra.nessuna', 'attenzione', undefined, 'sudo apt-get install chromium');
  try {
    const { stdout } = await promisify(execFile)(browser, ['--version'], { timeout: attesa });
    return bene('finestra.presente', { quale: stdout.trim().split('\n')[0] ?? browser });
  } catch {
    return bene('finestra.presente', { quale: browser });
  }
}

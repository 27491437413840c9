import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { VerificaMacchina } from '../porte.ts';
import { trovaBrowser } from '../shell/finestra.ts';

const nome = 'Finestra';
const attesa = 5000;

/** What shows the page: Electron, or a browser of this machine, and its version. */
export async function verificaBrowser(): Promise<VerificaMacchina> {
  const { electron } = process.versions;
  if (electron !== undefined) return { nome, esito: 'bene', messaggio: `Electron ${electron}.` };
  const browser = trovaBrowser();
  if (browser === undefined)
    return {
      ...{ nome, esito: 'attenzione', messaggio: 'Nessun Chromium, Chrome o Edge su questa macchina.' },
      rimedio: 'Installane uno, oppure apri l’indirizzo che lo sportello scrive all’avvio.',
      comando: 'sudo apt-get install chromium',
    };
  try {
    const { stdout } = await promisify(execFile)(browser, ['--version'], { timeout: attesa });
    return { nome, esito: 'bene', messaggio: stdout.trim().split('\n')[0] ?? browser };
  } catch {
    return { nome, esito: 'bene', messaggio: browser };
  }
}

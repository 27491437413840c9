/** Entry of the desk in Electron. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  protocol,
  safeStorage,
  session,
  utilityProcess,
} from 'electron';
import type { Sigillo } from '#native/identity/cartella.ts';
import { preparaCasa } from '../casa.ts';
import { casaDati, leggiConfigurazione } from '../configurazione.ts';
import { giornaleDiProcesso, voceGuasto } from '../giornale.ts';
import { avviaHost } from '../host.ts';
import { apriCarteDiSistema } from '../porte-di-sistema.ts';
import { avviaFiglioElectron, avviaProcessoElectron } from './electron-processi.ts';
import { apriInElectron, preparaElectron, type PezziElectron } from './electron-guscio.ts';
import { apriPagina } from './pagina.ts';

const pezzi: PezziElectron = {
  app,
  protocol,
  ipcMain,
  sessione: () => session.fromPartition('persist:sportello'),
  creaFinestra: (opzioni) => new BrowserWindow(opzioni),
};

/** The keychain of this person, where it is one: on some Linux desktops it would hide nothing. */
function sigillo(): Sigillo | undefined {
  const vero = process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  if (!vero || !safeStorage.isEncryptionAvailable()) return undefined;
  return {
    chiudi: (testo) => safeStorage.encryptString(testo),
    apri: (chiuso) => safeStorage.decryptString(chiuso),
  };
}

async function avvia(): Promise<void> {
  const casa = casaDati();
  const pronta = preparaCasa(casa);
  if (!pronta.ok) {
    await app.whenReady();
    dialog.showErrorBox(pronta.errore.messaggio, pronta.errore.rimedio);
    app.exit(1);
    return;
  }
  app.setPath('userData', join(casa, 'postazione', 'finestra-electron'));
  if (!preparaElectron(pezzi)) return;
  const letta = leggiConfigurazione(casa);
  if (!letta.ok) {
    await app.whenReady();
    dialog.showErrorBox(letta.errore.messaggio, letta.errore.rimedio);
    app.exit(1);
    return;
  }
  const configurazione = letta.valore;
  // The keychain can be asked only from then on.
  await app.whenReady();
  const fork = utilityProcess.fork.bind(utilityProcess);
  const host = await avviaHost(configurazione, {
    casa,
    guscio: 'electron',
    sigillo: sigillo(),
    avviaProcesso: avviaProcessoElectron(fork),
    apriCarte: () => apriCarteDiSistema(configurazione, avviaFiglioElectron(fork)),
  });
  app.on('window-all-closed', () => void host.chiudi().finally(() => app.exit()));
  const out = join(app.getAppPath(), 'out');
  await apriInElectron(pezzi, {
    host,
    pagina: apriPagina(join(out, 'renderer')),
    preload: join(out, 'preload', 'index.cjs'),
    giornale: giornaleDiProcesso,
  });
}

// Not awaited: Electron is ready only after this module has been evaluated.
avvia().catch((errore: unknown) => {
  giornaleDiProcesso({ evento: 'avvio-fallito', ...voceGuasto(errore) });
  dialog.showErrorBox(
    'Lo sportello non si è aperto',
    'Riprova; se continua, avvisa l’assistenza. Le bozze restano.',
  );
  app.exit(1);
});

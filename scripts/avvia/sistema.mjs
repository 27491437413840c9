import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function trova(nome) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/sbin', '/sbin')
    .some((cartella) => {
      try {
        accessSync(join(cartella, nome), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const browser = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const driverVirtuale = '/usr/lib/pcsc/drivers/serial/libifdvpcd.so';
const opensc = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib'].map(
  (cartella) => `${cartella}/opensc-pkcs11.so`,
);
/** The bundled PostgreSQL has no tools to copy a server that is at work. */
const haReplica = () =>
  existsSync('/usr/lib/postgresql') &&
  readdirSync('/usr/lib/postgresql').some((versione) =>
    existsSync(`/usr/lib/postgresql/${versione}/bin/pg_basebackup`),
  );
const senzaSchermo = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** What each Debian package is for, how to know that it is there, and what goes on without it. */
const pacchetti = {
  chromium: {
    presente: () => browser.some(trova) || Boolean(process.env.SPORTELLO_BROWSER),
    senza: 'lo sportello non ha una finestra in cui aprirsi',
  },
  xvfb: {
    presente: () => trova('Xvfb'),
    senza: 'senza schermo la finestra non si apre; resta l’indirizzo da aprire in un browser',
  },
  pcscd: { presente: () => trova('pcscd'), senza: 'i lettori non si vedono; resta la carta software' },
  'opensc-pkcs11': {
    presente: () => opensc.some((file) => existsSync(file)),
    senza: 'le carte vere non firmano; resta la carta software',
  },
  opensc: { presente: () => trova('pkcs15-tool'), senza: 'una parte delle prove con carta non gira' },
  'vsmartcard-vpcd': {
    presente: () => existsSync(driverVirtuale),
    senza: 'le prove con lettore virtuale non girano',
  },
  cups: { presente: () => trova('cupsd'), senza: 'le prove di stampa non girano' },
  'cups-client': { presente: () => trova('lp'), senza: 'i documenti si salvano ma non si stampano' },
  'printer-driver-cups-pdf': {
    presente: () => existsSync('/usr/lib/cups/backend/cups-pdf'),
    senza: 'le prove di stampa non girano',
  },
  'zbar-tools': {
    presente: () => trova('zbarimg'),
    senza: 'le prove che leggono i codici QR con un altro programma non girano',
  },
  'python3-zeep': {
    presente: () => existsSync('/usr/lib/python3/dist-packages/zeep'),
    senza: 'la prova con un secondo cliente SOAP non gira',
  },
  postgresql: {
    presente: haReplica,
    senza: 'le prove con una replica e con più core non girano; il database è quello incluso',
  },
  xauth: { presente: () => trova('xauth'), senza: 'la prova dello schermo virtuale non gira' },
  'poppler-utils': {
    presente: () => trova('pdftoppm'),
    senza: 'le prove che guardano i PDF non girano',
  },
  xmlsec1: {
    presente: () => trova('xmlsec1'),
    senza: 'le firme delle buste SOAP non hanno un giudice estraneo',
  },
  softhsm2: {
    presente: () => trova('softhsm2-util'),
    senza: 'le chiavi di autorità su un token non si provano',
  },
  'libnss3-tools': {
    presente: () => trova('certutil'),
    senza: 'le catene dei certificati non hanno un giudice in più',
  },
};

const dellaPostazione = () => [
  'chromium',
  ...(senzaSchermo() ? ['xvfb'] : []),
  'pcscd',
  'opensc-pkcs11',
  'cups-client',
];

/** @returns names of the Debian packages that a command of this project works with. */
export function pacchettiDi(comando) {
  switch (comando) {
    case 'core':
      return [];
    case 'start':
      return dellaPostazione();
    case 'demo':
      return [...dellaPostazione(), 'vsmartcard-vpcd', 'poppler-utils'];
    default:
      return Object.keys(pacchetti);
  }
}

/** Root needs no leave; others only where sudo does not ask for a password: a set-up that stops to ask is no set-up. */
function comeRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return !sudo.error && sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

function apt(prefisso, argomenti) {
  const [comando, ...altri] = [...prefisso, 'apt-get', ...argomenti];
  const esito = spawnSync(comando, altri, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return !esito.error && esito.status === 0;
}

/** Installs what is missing where it may, else says in one line how to; never stops the command that follows. */
export function preparaSistema(nomi) {
  if (process.platform !== 'linux') return;
  const mancanti = () => nomi.filter((nome) => !pacchetti[nome].presente());
  let restano = mancanti();
  if (restano.length === 0) return;
  const prefisso = trova('apt-get') ? comeRoot() : undefined;
  if (prefisso) {
    console.log(`Installo i pacchetti di sistema che mancano: ${restano.join(' ')}`);
    apt(prefisso, ['update', '-qq']);
    if (!apt(prefisso, ['install', '-y', '-qq', '--no-install-recommends', ...restano])) {
      // One that cannot be had must not keep the others away.
      for (const nome of restano) apt(prefisso, ['install', '-y', '-qq', '--no-install-recommends', nome]);
    }
    restano = mancanti();
  }
  if (restano.length === 0) return;
  console.warn('Mancano pacchetti di sistema; si va avanti con quello che c’è:');
  for (const nome of restano) console.warn(`  ${nome}: ${pacchetti[nome].senza}`);
  console.warn(`Per averli: sudo apt-get install ${restano.join(' ')}`);
}

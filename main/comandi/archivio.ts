import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scriviIntero } from '#native/file-intero.ts';
import { archivi, comandiArchivio, type Archivio, type DaArchiviare } from '#native/identity/archivi.ts';
import { apriCustodita } from '#native/identity/cartella.ts';
import { esportaP12 } from '#native/identity/esporta.ts';
import { ancoreDi, casaDati, leggiConfigurazione } from '../configurazione.ts';
import { spiegaIdentita } from '../identita.ts';
import { cartellaIdentita } from '../installazione/installa.ts';
import { eseguiInFila } from './esegui.ts';
import type { ContestoComando } from './index.ts';

const sistemi: Readonly<Record<Archivio, readonly string[]>> = {
  nss: ['linux', 'freebsd', 'darwin'],
  windows: ['win32'],
  macos: ['darwin'],
};

/** As they would be typed: what a shell would split is between quotes. */
function inRiga(comando: readonly string[]): string {
  return comando
    .map((uno) => (/^[\w@%+=:,./~-]+$/.test(uno) ? uno : `'${uno.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}

/** The installed identity in a file of this folder. @returns undefined, and has said why. */
async function installata(
  casa: string,
  qui: string,
  contesto: ContestoComando,
): Promise<(Pick<DaArchiviare, 'p12' | 'filePassword'> & { readonly password: string }) | undefined> {
  const aperta = apriCustodita(cartellaIdentita(casa));
  const errore =
    aperta === undefined ? { tipo: 'file-assente' as const } : aperta.ok ? undefined : aperta.errore;
  if (errore) {
    const { messaggio, rimedio } = spiegaIdentita(errore);
    contesto.avvisa(`${messaggio}\n${rimedio}`);
    return undefined;
  }
  const esportata = aperta?.ok ? await esportaP12(aperta.valore) : undefined;
  if (!esportata) {
    contesto.avvisa(
      'La chiave di questa postazione non è in un file da cui si possa leggere. Indica con --p12 quello della procedura ufficiale.',
    );
    return undefined;
  }
  const [p12, filePassword] = [join(qui, 'postazione.p12'), join(qui, 'password')];
  scriviIntero(p12, esportata.p12);
  scriviIntero(filePassword, esportata.password);
  return { p12, filePassword, password: esportata.password };
}

/** Takes the certificate of this workstation to the store where other programs look for it. */
export async function archivio(
  argomenti: readonly string[],
  contesto: ContestoComando,
): Promise<number | undefined> {
  const { values, positionals } = parseArgs({
    ...{ args: [...argomenti], strict: true, allowPositionals: true },
    options: {
      ...{ p12: { type: 'string' }, cartella: { type: 'string' } },
      stampa: { type: 'boolean', default: false },
    },
  });
  const quale = archivi.find((uno) => uno === positionals[0]);
  if (quale === undefined || positionals.length > 1) return undefined;
  const casa = casaDati(contesto.ambiente);
  const letta = leggiConfigurazione(casa);
  const ancore = letta.ok ? ancoreDi(letta.valore, casa) : '';
  const nss = values.cartella ?? join(homedir(), '.pki', 'nssdb');
  const dove = {
    ...{ nss, nuovo: !existsSync(join(nss, 'cert9.db')) },
    ...(existsSync(ancore) && { autorita: ancore }),
  };
  if (values.stampa) {
    const cosa = { ...dove, p12: values.p12 ?? 'FILE.p12' };
    for (const comando of comandiArchivio(quale, cosa)) contesto.scrivi(`${inRiga(comando)}\n`);
    return 0;
  }
  if (!sistemi[quale].includes(process.platform)) {
    contesto.avvisa('Questo archivio è di un altro sistema. Con --stampa vedi i comandi da dare là.');
    return 2;
  }
  const qui = mkdtempSync(join(tmpdir(), 'sportello-archivio-'));
  try {
    const suo = values.p12 === undefined ? await installata(casa, qui, contesto) : { p12: values.p12 };
    if (!suo) return 2;
    if (quale === 'nss') mkdirSync(nss, { recursive: true, mode: 0o700 });
    else if ('password' in suo)
      contesto.avvisa(`Alla domanda, la password (vale solo adesso) è: ${suo.password}`);
    const fine = eseguiInFila(comandiArchivio(quale, { ...dove, ...suo }), contesto);
    if (fine === 0)
      contesto.avvisa('Il certificato è nell’archivio: gli altri programmi lo vedono quando ripartono.');
    return fine;
  } finally {
    rmSync(qui, { recursive: true, force: true });
  }
}

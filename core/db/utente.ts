import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ErroreAvvio } from '../errore-avvio.ts';

/** Who runs PostgreSQL. Undefined: whoever runs the core. */
export interface Utente {
  readonly nome: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where that does not exist. */
export function utentePostgres(passwd = '/etc/passwd'): Utente | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const righe = readFileSync(passwd, 'utf8').split('\n');
  for (const nome of ['postgres', 'nobody']) {
    const [, , uid, gid] = righe.find((riga) => riga.startsWith(`${nome}:`))?.split(':') ?? [];
    if (Number(uid) > 0 && gid !== undefined) return { nome, uid: Number(uid), gid: Number(gid) };
  }
  throw new ErroreAvvio(
    'PostgreSQL non può girare come root e su questa macchina non c’è l’utente postgres né nobody.',
    'Avvia il core con un utente normale, oppure indica un server con DATABASE_URL.',
  );
}

function attraversabile(cartella: string, { uid, gid }: Utente): boolean {
  const { mode, uid: di, gid: delGruppo } = statSync(cartella);
  if (di === uid) return (mode & 0o100) !== 0;
  if (delGruppo === gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Every folder above `cartella` lets `utente` pass; `nostra` is ours to open: passing through, not listing. */
export function apriStrada(cartella: string, utente: Utente | undefined, nostra: string): void {
  if (!utente) return;
  for (let sopra = dirname(cartella); ; sopra = dirname(sopra)) {
    if (!attraversabile(sopra, utente)) {
      if (sopra !== nostra) {
        throw new ErroreAvvio(
          `L’utente ${utente.nome}, che fa girare PostgreSQL, non può passare dalla cartella ${sopra}.`,
          `Permettiglielo con: chmod a+x ${sopra} — oppure scegli un’altra cartella dei dati con --dati.`,
        );
      }
      chmodSync(sopra, statSync(sopra).mode | 0o011);
    }
    if (sopra === dirname(sopra)) return;
  }
}

export function affida(percorso: string, utente: Utente | undefined): void {
  if (utente) chownSync(percorso, utente.uid, utente.gid);
}

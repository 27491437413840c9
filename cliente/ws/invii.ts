import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Invio = z.object({
  quando: z.string(),
  operazione: z.string(),
  id: z.string(),
  /** SHA-256 of the file: the diary holds no data of people. */
  file: z.string(),
  esito: z.enum(['in-corso', 'noto', 'non-eseguito', 'ignoto']),
});
type Invio = z.infer<typeof Invio>;

/**
 * Diary of what was sent. A retry must bear the id of the first try, or the act is registered twice (services.md §1.4):
 * the id is on disk before the request leaves, and comes back when the same file is sent again with its outcome unknown.
 */
export interface Invii {
  /** The id under which this file was sent, if what became of it is not known. */
  inSospeso(operazione: string, file: Buffer): string | undefined;
  annota(operazione: string, file: Buffer, id: string, esito: Invio['esito']): void;
}

const nomeFile = 'sportello-ws.invii.jsonl';

function impronta(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex');
}

function leggiRiga(riga: string): Invio[] {
  try {
    const letto = Invio.safeParse(JSON.parse(riga));
    return letto.success ? [letto.data] : [];
  } catch {
    // A line cut short by a full disk: what it said is lost, the others are not.
    return [];
  }
}

export function apriInvii(cartella: string): Invii {
  const percorso = join(cartella, nomeFile);
  const righe = (): string[] => {
    try {
      return readFileSync(percorso, 'utf8').split('\n');
    } catch {
      return [];
    }
  };
  return {
    inSospeso(operazione, file) {
      const suo = impronta(file);
      const ultimo = righe()
        .flatMap(leggiRiga)
        .findLast((invio) => invio.operazione === operazione && invio.file === suo);
      return ultimo?.esito === 'in-corso' || ultimo?.esito === 'ignoto' ? ultimo.id : undefined;
    },
    annota(operazione, file, id, esito) {
      mkdirSync(cartella, { recursive: true, mode: 0o700 });
      const riga: Invio = { quando: new Date().toISOString(), operazione, id, file: impronta(file), esito };
      const aperto = openSync(percorso, 'a', 0o600);
      try {
        writeSync(aperto, `${JSON.stringify(riga)}\n`);
        fsyncSync(aperto);
      } finally {
        closeSync(aperto);
      }
    },
  };
}

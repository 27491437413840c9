import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';

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
  annota(operazione: string, file: Buffer, id: string, esito: Invio['esito']): Esito<undefined, Problema>;
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

/**
 * What is still open once these lines are read in order. Only an answer closes an id whose outcome is not known: that a
 * later try of it did not even leave says nothing of the first one.
 */
function sospeso(invii: readonly Invio[]): string | undefined {
  let ignoto: string | undefined;
  let inCorso: string | undefined;
  for (const { id, esito } of invii) {
    // A try that never told its end was cut short together with this program.
    if (esito === 'in-corso') ignoto = inCorso ?? ignoto;
    else if (esito === 'ignoto') ignoto = id;
    else if (esito === 'noto') ignoto = undefined;
    inCorso = esito === 'in-corso' ? id : undefined;
  }
  return ignoto ?? inCorso;
}

function righe(percorso: string): string[] {
  try {
    return readFileSync(percorso, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function scrivi(cartella: string, percorso: string, riga: Invio): void {
  mkdirSync(cartella, { recursive: true, mode: 0o700 });
  const aperto = openSync(percorso, 'a', 0o600);
  try {
    writeSync(aperto, `${JSON.stringify(riga)}\n`);
    fsyncSync(aperto);
  } finally {
    closeSync(aperto);
  }
}

export function apriInvii(cartella: string): Invii {
  const percorso = join(cartella, nomeFile);
  return {
    inSospeso(operazione, file) {
      const suo = impronta(file);
      const suoi = righe(percorso)
        .flatMap(leggiRiga)
        .filter((invio) => invio.operazione === operazione && invio.file === suo);
      return sospeso(suoi);
    },
    annota(operazione, file, id, esito) {
      const quando = new Date().toISOString();
      try {
        scrivi(cartella, percorso, { quando, operazione, id, file: impronta(file), esito });
        return riuscito(undefined);
      } catch {
        return fallito(
          problema(
            `Il diario degli invii ${percorso} non si può scrivere.`,
            'Controlla spazio e permessi di quella cartella: senza il diario un invio ripetuto potrebbe valere due volte.',
          ),
        );
      }
    },
  };
}

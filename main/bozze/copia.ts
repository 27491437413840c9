import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PostoCopiato, RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';
import { scriviIntero } from '#native/file-intero.ts';

const Voce = z.union([RigaCopiata, PostoCopiato.extend({ tolta: z.literal(true) })]);
type Voce = z.infer<typeof Voce>;

/** Beyond this a file is written anew without what was replaced. Bytes. */
const daRifare = 8 * 1024 * 1024;
/** Drafts and open acts of one person never weigh as much: a page gone mad must not fill the disk. Bytes. */
const massimo = 256 * 1024 * 1024;

/**
 * Drafts and open acts as the page closed them, one file per archive: a line for each change, on the disk before it
 * counts, so that a save costs one wait. A line that a power cut broke is passed over, and takes no other along.
 */
export class CopiaBozze {
  readonly #cartella: string;
  readonly #soglie = new Map<string, number>();

  /** @param cartella where the keys of the archives are: they are thrown away together. */
  constructor(cartella: string) {
    this.#cartella = cartella;
  }

  /** @throws when the disk does not take it. */
  scrivi(operatore: string, nuove: readonly RigaCopiata[], tolte: readonly PostoCopiato[]): void {
    if (nuove.length + tolte.length === 0) return;
    const voci: Voce[] = [...nuove, ...tolte.map((una) => ({ ...una, tolta: true as const }))];
    mkdirSync(this.#cartella, { recursive: true, mode: 0o700 });
    const peso = this.#accoda(this.#file(operatore), testoDi(voci));
    if (peso > (this.#soglie.get(operatore) ?? daRifare)) this.#rifai(operatore);
  }

  /** @throws when the file is there and the disk does not give it. */
  leggi(operatore: string): RigaCopiata[] {
    const file = this.#file(operatore);
    if (!existsSync(file)) return [];
    const righe = new Map<string, RigaCopiata>();
    for (const testo of readFileSync(file, 'utf8').split('\n')) {
      const voce = leggiVoce(testo);
      if (!voce) continue;
      const posto = `${voce.tavola}/${voce.id}`;
      if ('tolta' in voce) righe.delete(posto);
      else righe.set(posto, voce);
    }
    return [...righe.values()];
  }

  /** @returns how much the file weighs. */
  #accoda(percorso: string, testo: string): number {
    const file = openSync(percorso, 'a', 0o600);
    try {
      if (fstatSync(file).size + testo.length > massimo)
        throw new RangeError('the copy of the drafts is full');
      writeFileSync(file, testo);
      fsyncSync(file);
      return fstatSync(file).size;
    } finally {
      closeSync(file);
    }
  }

  #rifai(operatore: string): void {
    const testo = testoDi(this.leggi(operatore));
    scriviIntero(this.#file(operatore), testo);
    this.#soglie.set(operatore, Math.max(daRifare, 2 * testo.length));
  }

  #file(operatore: string): string {
    return join(this.#cartella, `${operatore}.copia`);
  }
}

/** Begins on a line of its own: the one before may be broken. */
function testoDi(voci: readonly Voce[]): string {
  return `\n${voci.map((una) => JSON.stringify(una)).join('\n')}\n`;
}

function leggiVoce(testo: string): Voce | undefined {
  if (testo === '') return undefined;
  try {
    return Voce.parse(JSON.parse(testo));
  } catch {
    return undefined;
  }
}

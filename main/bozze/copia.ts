import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PostoCopiato, RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';
import { inScrittura, scriviIntero } from '#native/file-intero.ts';
import { leggiVoce, postoDi, testoDi, type Voce } from './voci.ts';

/** Beyond this a file is written anew without what was replaced. Bytes. */
const daRifare = 8 * 1024 * 1024;
/** Up to this it costs so little that what is taken away leaves the disk at once. Bytes. */
const leggero = 1024 * 1024;
/** Drafts and open acts of one person never weigh as much: a page gone mad must not fill the disk. Bytes. */
const massimo = 256 * 1024 * 1024;

/** What is known of a file since it was read or written anew. */
interface Stato {
  readonly vive: Set<string>;
  /** Lines that take something away, which is still on the disk before them. */
  tolte: number;
  /** There are lines that hold nothing any more: replaced, taken away, broken. */
  superate: boolean;
  readonly soglia: number;
}

/**
 * Drafts and open acts as the page closed them, one file per archive: a line for each change, on the disk before it
 * counts, so that a save costs one wait. A line that a power cut broke is passed over, and takes no other along. What is
 * taken away leaves the disk too: at once from a light file, from a heavy one when half of it is gone or it is opened.
 */
export class CopiaBozze {
  readonly #cartella: string;
  readonly #stati = new Map<string, Stato>();

  /** @param cartella where the keys of the archives are: they are thrown away together. */
  constructor(cartella: string) {
    this.#cartella = cartella;
  }

  /** @throws when the disk does not take it. */
  scrivi(operatore: string, nuove: readonly RigaCopiata[], tolte: readonly PostoCopiato[]): void {
    const stato = this.#stati.get(operatore) ?? this.#esamina(operatore).stato;
    const via = tolte.filter((una) => stato.vive.has(postoDi(una)));
    if (nuove.length + via.length + stato.tolte === 0) return;
    const voci: Voce[] = [...nuove, ...via.map((una) => ({ ...una, tolta: true as const }))];
    mkdirSync(this.#cartella, { recursive: true, mode: 0o700 });
    const peso = this.#accoda(this.#file(operatore), testoDi(voci));
    for (const una of nuove) {
      stato.superate ||= stato.vive.has(postoDi(una));
      stato.vive.add(postoDi(una));
    }
    for (const una of via) stato.vive.delete(postoDi(una));
    stato.tolte += via.length;
    if (peso > stato.soglia || (stato.tolte > 0 && (peso <= leggero || stato.tolte >= stato.vive.size)))
      this.#rifai(operatore);
  }

  /** @throws when the file is there and the disk does not give it. */
  leggi(operatore: string): RigaCopiata[] {
    return this.#esamina(operatore).righe;
  }

  /** Nothing that was replaced or taken away stays on the disk. @throws when the disk does not take it. */
  riordina(operatore: string): void {
    const stato = this.#stati.get(operatore) ?? this.#esamina(operatore).stato;
    if (stato.superate || stato.tolte > 0) this.#rifai(operatore);
  }

  #esamina(operatore: string): { readonly righe: RigaCopiata[]; readonly stato: Stato } {
    const file = this.#file(operatore);
    const righe = new Map<string, RigaCopiata>();
    let lette = 0;
    let tolte = 0;
    for (const testo of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
      if (testo !== '') lette++;
      const voce = leggiVoce(testo);
      if (voce && 'tolta' in voce) {
        righe.delete(postoDi(voce));
        tolte++;
      } else if (voce) righe.set(postoDi(voce), voce);
    }
    const soglia = this.#stati.get(operatore)?.soglia ?? daRifare;
    const vive = new Set(righe.keys());
    const stato = { vive, tolte, superate: lette > vive.size, soglia };
    this.#stati.set(operatore, stato);
    return { righe: [...righe.values()], stato };
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
    const file = this.#file(operatore);
    const { righe, stato } = this.#esamina(operatore);
    const testo = testoDi(righe);
    if (righe.length > 0) scriviIntero(file, testo);
    // A power cut may have left the one that was being written.
    else for (const uno of [inScrittura(file), file]) rmSync(uno, { force: true });
    const soglia = Math.max(daRifare, 2 * testo.length);
    this.#stati.set(operatore, { ...stato, tolte: 0, superate: false, soglia });
  }

  #file(operatore: string): string {
    return join(this.#cartella, `${operatore}.copia`);
  }
}

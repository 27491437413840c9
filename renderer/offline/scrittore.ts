import type { Table } from 'dexie';
import type { Riga, Tolta } from './base-dati.ts';
import { togliRighe } from './tolte.ts';

interface Attesa {
  readonly id: string;
  /** The record to write; undefined takes it away. */
  readonly prepara: () => Promise<Riga | undefined>;
  readonly fatto: () => void;
  readonly fallito: (perche: unknown) => void;
}

/**
 * Writes of one table. Each write to the disk waits for the one before and takes along whatever was asked meanwhile: a
 * fast typist, or hundreds of acts leaving together, cost few waits of the disk. Of the same record only the last counts.
 */
export class Scrittore {
  readonly #tavola: Table<Riga, string>;
  readonly #segni: Table<Tolta, string> | undefined;
  #attese: Attesa[] = [];
  #giro: Promise<void> | undefined;

  /** @param segni where is noted what was taken away, for what has a copy. */
  constructor(tavola: Table<Riga, string>, segni?: Table<Tolta, string>) {
    this.#tavola = tavola;
    this.#segni = segni;
  }

  /** Resolves when this, or something newer on the same record, is on the disk; rejects when the disk refuses it. */
  scrivi(id: string, prepara: Attesa['prepara']): Promise<void> {
    const scritta = new Promise<void>((fatto, fallito) => {
      this.#attese.push({ id, prepara, fatto, fallito });
    });
    this.#giro ??= this.#lavora();
    return scritta;
  }

  /** Resolves when nothing is left to write, nor anything that waited for the last write to ask for its own. */
  async scritto(): Promise<void> {
    do {
      await this.#giro;
      await new Promise((poi) => setTimeout(poi));
    } while (this.#giro);
  }

  async #lavora(): Promise<void> {
    // Whatever is asked in the same turn travels together.
    await Promise.resolve();
    while (this.#attese.length > 0) {
      const insieme = this.#attese;
      this.#attese = [];
      try {
        await this.#metti(insieme);
        for (const { fatto } of insieme) fatto();
      } catch (perche) {
        for (const { fallito } of insieme) fallito(perche);
      }
    }
    // Here and not after: what is asked in between would be left to a round that is over.
    this.#giro = undefined;
  }

  async #metti(insieme: readonly Attesa[]): Promise<void> {
    const ultime = [...new Map(insieme.map((una) => [una.id, una])).values()];
    const righe = await Promise.all(ultime.map(async ({ id, prepara }) => ({ id, riga: await prepara() })));
    const nuove = righe.flatMap(({ riga }) => (riga ? [riga] : []));
    const tolte = righe.flatMap(({ id, riga }) => (riga ? [] : [id]));
    // Where nothing is taken away the drawers do not wait for each other.
    const segni = tolte.length > 0 ? this.#segni : undefined;
    await this.#tavola.db.transaction('rw', segni ? [this.#tavola, segni] : [this.#tavola], async () => {
      if (nuove.length > 0) await this.#tavola.bulkPut(nuove);
      await togliRighe(this.#tavola, tolte, segni);
    });
  }
}

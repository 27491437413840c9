import { liveQuery, type Table } from 'dexie';
import { apri, chiudi, type Chiavi } from './cifra.ts';
import type { Riga } from './base-dati.ts';

/** A drawer of encrypted records of one shape. Callers never see the envelope. */
export class Cassetto<T> {
  readonly #tavola: Table<Riga, string>;
  readonly #chiavi: Chiavi;
  readonly #inCorso = new Set<Promise<unknown>>();

  constructor(tavola: Table<Riga, string>, chiavi: Chiavi) {
    this.#tavola = tavola;
    this.#chiavi = chiavi;
  }

  /** Resolves when what was asked to be written is on the disk. */
  async scritto(): Promise<void> {
    await Promise.allSettled(this.#inCorso);
  }

  #segui<V>(scrittura: Promise<V>): Promise<V> {
    this.#inCorso.add(scrittura);
    const finita = (): void => {
      this.#inCorso.delete(scrittura);
    };
    scrittura.then(finita, finita);
    return scrittura;
  }

  #etichetta(id: string): string {
    return `${this.#tavola.name}/${id}`;
  }

  async #aperta(riga: Riga): Promise<T | undefined> {
    return (await apri(this.#chiavi, this.#etichetta(riga.id), riga.busta)) as T | undefined;
  }

  salva(id: string, tempo: number, valore: T): Promise<void> {
    return this.#segui(this.#scrivi(id, tempo, valore));
  }

  async #scrivi(id: string, tempo: number, valore: T): Promise<void> {
    const busta = await chiudi(this.#chiavi, this.#etichetta(id), valore);
    await this.#tavola.put({ id, tempo, busta });
  }

  async leggi(id: string): Promise<T | undefined> {
    const riga = await this.#tavola.get(id);
    return riga && (await this.#aperta(riga));
  }

  async elenca(): Promise<T[]> {
    return this.#apriTutte(await this.#tavola.orderBy('tempo').toArray());
  }

  elimina(id: string): Promise<void> {
    return this.#segui(this.#tavola.delete(id));
  }

  /** Keeps the `quante` written last. */
  async sfoltisci(quante: number): Promise<void> {
    const vecchie = await this.#tavola.orderBy('tempo').reverse().offset(quante).primaryKeys();
    await this.#tavola.bulkDelete(vecchie);
  }

  /** The whole drawer, now and at each change, also from another window. @returns stops. */
  osserva(ricevi: (valori: T[]) => void): () => void {
    let giro = 0;
    const abbonamento = liveQuery(() => this.#tavola.orderBy('tempo').toArray()).subscribe({
      next: (righe) => {
        const questo = ++giro;
        void this.#apriTutte(righe).then((valori) => {
          if (questo === giro) ricevi(valori);
        });
      },
    });
    return () => {
      giro = -1;
      abbonamento.unsubscribe();
    };
  }

  async #apriTutte(righe: readonly Riga[]): Promise<T[]> {
    const valori = await Promise.all(righe.map((riga) => this.#aperta(riga)));
    return valori.filter((valore) => valore !== undefined);
  }
}

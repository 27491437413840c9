import { Dexie, type Table } from 'dexie';
import { apri, chiudi, type Chiavi } from './cifra.ts';
import { nuovaScritta, type Riga, type Tolta } from './base-dati.ts';
import { Scrittore } from './scrittore.ts';
import { togliRighe } from './tolte.ts';

/** Milliseconds between two looks of a watcher: a flush of hundreds of acts is not hundreds of whole readings. */
const respiro = 120;

/** What is done for a drawer of which a copy is kept elsewhere. */
export interface ConCopia {
  /** Where is noted what was taken away. */
  readonly segni: Table<Tolta, string>;
  /** A record was written or taken away. */
  readonly cambiata: (id: string) => void;
}

/** A drawer of encrypted records of one shape. Callers never see the envelope. */
export class Cassetto<T> {
  readonly #tavola: Table<Riga, string>;
  readonly #chiavi: Chiavi;
  readonly #scrittore: Scrittore;
  /** What was opened already, by the envelope it was in: a change of one record must not open all the others again. */
  readonly #aperte = new Map<string, { readonly iv: string; readonly valore: Promise<T | undefined> }>();
  readonly #copia: ConCopia | undefined;

  constructor(tavola: Table<Riga, string>, chiavi: Chiavi, copia?: ConCopia) {
    this.#tavola = tavola;
    this.#chiavi = chiavi;
    this.#scrittore = new Scrittore(tavola, copia?.segni);
    this.#copia = copia;
  }

  /** Resolves when what was asked to be written is on the disk. */
  scritto(): Promise<void> {
    return this.#scrittore.scritto();
  }

  #etichetta(id: string): string {
    return `${this.#tavola.name}/${id}`;
  }

  #aperta({ id, busta }: Riga): Promise<T | undefined> {
    const iv = busta.iv.join();
    const nota = this.#aperte.get(id);
    if (nota?.iv === iv) return nota.valore;
    const valore = apri(this.#chiavi, this.#etichetta(id), busta) as Promise<T | undefined>;
    this.#aperte.set(id, { iv, valore });
    return valore;
  }

  async salva(id: string, tempo: number, valore: T): Promise<void> {
    await this.#scrittore.scrivi(id, async () => ({
      id,
      tempo,
      scritta: nuovaScritta(),
      busta: await chiudi(this.#chiavi, this.#etichetta(id), valore),
    }));
    this.#copia?.cambiata(id);
  }

  async leggi(id: string): Promise<T | undefined> {
    const riga = await this.#tavola.get(id);
    return riga && (await this.#aperta(riga));
  }

  async elenca(): Promise<T[]> {
    return this.#apriTutte(await this.#tavola.orderBy('tempo').toArray());
  }

  /** Closed as it is on the disk, and what is inside: undefined when it does not open. */
  async chiuse(id?: string): Promise<{ readonly riga: Riga; readonly valore: T | undefined }[]> {
    const righe = id === undefined ? await this.#tavola.toArray() : [await this.#tavola.get(id)];
    return Promise.all(
      righe
        .filter((riga) => riga !== undefined)
        .map(async (riga) => ({ riga, valore: await this.#aperta(riga) })),
    );
  }

  /**
   * Takes from the copy what here is missing, is as it was before, or does not open any more while the copy does.
   * @param tolta when that record was taken away here, if it was.
   * @returns how many.
   */
  async riprendi(copiate: readonly Riga[], tolta: (id: string) => number | undefined): Promise<number> {
    const qui = await this.#tavola.bulkGet(copiate.map(({ id }) => id));
    const vince = await Promise.all(
      copiate.map(async (copiata, i) => {
        const { id, scritta = 0, busta } = copiata;
        const mia = qui[i];
        if (!mia) return scritta > (tolta(id) ?? -1);
        if (scritta <= (mia.scritta ?? 0) && (await this.#aperta(mia)) !== undefined) return false;
        return (await apri(this.#chiavi, this.#etichetta(id), busta)) !== undefined;
      }),
    );
    const prese = copiate.filter((_, i) => vince[i]);
    for (const { id } of prese) this.#aperte.delete(id);
    if (prese.length > 0) await this.#tavola.bulkPut(prese);
    return prese.length;
  }

  async elimina(id: string): Promise<void> {
    this.#aperte.delete(id);
    await this.#scrittore.scrivi(id, () => Promise.resolve(undefined));
    this.#copia?.cambiata(id);
  }

  /** Keeps the `quante` written last. */
  async sfoltisci(quante: number): Promise<void> {
    const vecchie = await this.#tavola.orderBy('tempo').reverse().offset(quante).primaryKeys();
    await this.#togli(vecchie);
  }

  /** Takes away what `quali` says, among those last written before this instant. */
  async togliPrimaDi(tempo: number, quali: (valore: T) => boolean = () => true): Promise<void> {
    const righe = await this.#tavola.where('tempo').below(tempo).toArray();
    const valori = await Promise.all(righe.map((riga) => this.#aperta(riga)));
    await this.#togli(
      righe.flatMap(({ id }, i) => {
        const valore = valori[i];
        return valore !== undefined && quali(valore) ? [id] : [];
      }),
    );
  }

  async #togli(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#aperte.delete(id);
    await togliRighe(this.#tavola, ids, this.#copia?.segni);
    for (const id of ids) this.#copia?.cambiata(id);
  }

  /** Moves what no longer opens to another table, closed as it is. @returns how many. */
  async mettiDaParte(tavola: Table<Riga, string>): Promise<number> {
    const righe = await this.#tavola.toArray();
    const valori = await Promise.all(righe.map((riga) => this.#aperta(riga)));
    const guaste = righe.filter((_, i) => valori[i] === undefined);
    await tavola.bulkPut(guaste.map((riga) => ({ ...riga, id: this.#etichetta(riga.id) })));
    await this.#togli(guaste.map(({ id }) => id));
    return guaste.length;
  }

  /**
   * The whole drawer, now and at each change, also from another window.
   * @param ricevi what opens, and how many records do not open any more.
   * @returns stops.
   */
  osserva(ricevi: (valori: T[], guaste: number) => void): () => void {
    const mia = `idb://${this.#tavola.db.name}/${this.#tavola.name}/`;
    const ora = { fermo: false, legge: false, ancora: false };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let durata = 0;
    const guarda = async (): Promise<void> => {
      const inizio = performance.now();
      Object.assign(ora, { legge: true, ancora: false });
      const righe = await this.#tavola
        .orderBy('tempo')
        .toArray()
        .catch(() => undefined);
      const valori = righe && (await this.#apriTutte(righe));
      ora.legge = false;
      durata = performance.now() - inizio;
      if (ora.fermo) return;
      if (valori) ricevi(valori, righe.length - valori.length);
      if (ora.ancora) prenota();
    };
    const prenota = (): void => {
      ora.ancora = true;
      if (ora.legge || timer !== undefined) return;
      timer = setTimeout(
        () => {
          timer = undefined;
          void guarda();
          // A long outbox is looked at less often: most of the time is for those who write it.
        },
        Math.max(respiro, 4 * durata),
      );
    };
    const cambiato = (parti: Readonly<Record<string, unknown>>): void => {
      if (mia in parti || 'all' in parti) prenota();
    };
    Dexie.on('storagemutated', cambiato);
    void guarda();
    return () => {
      ora.fermo = true;
      clearTimeout(timer);
      Dexie.on.storagemutated.unsubscribe(cambiato);
    };
  }

  async #apriTutte(righe: readonly Riga[]): Promise<T[]> {
    const valori = await Promise.all(righe.map((riga) => this.#aperta(riga)));
    return valori.filter((valore) => valore !== undefined);
  }
}

/** How many of one kind were tried, and what was found that must not be. */
export interface Esito {
  readonly passate: number;
  /** One sentence each, with what brings it back. */
  readonly mancanze: readonly string[];
  readonly saltate?: number;
  /** What is worth knowing beside the count. */
  readonly nota?: string;
}

/** Of each kind of a part, by its name. */
export type Esiti = readonly (readonly [string, Esito])[];

const migliaia = (n: number): string => n.toLocaleString('it-IT', { useGrouping: 'always' });

/** Counts of a command, printed line by line as they come, and the last one that sums them up. */
export class Quaderno {
  #passate = 0;
  #fallite = 0;
  #saltate = 0;

  segna(nome: string, { passate, mancanze, saltate = 0, nota }: Esito): void {
    this.#passate += passate;
    this.#fallite += mancanze.length;
    this.#saltate += saltate;
    const conto = `${migliaia(passate)} passed, ${migliaia(mancanze.length)} failed`;
    const altro = saltate > 0 ? `, ${migliaia(saltate)} skipped` : '';
    console.log(`${nome.padEnd(26)} ${conto}${altro}${nota === undefined ? '' : ` (${nota})`}`);
    for (const mancanza of mancanze) console.log(`    ${mancanza}`);
  }

  /** One of the parts of the command: an exception is one failure, and the others go on. */
  async fai(nome: string, lavoro: () => Promise<Esito | Esiti> | Esito): Promise<void> {
    try {
      const esito = await lavoro();
      for (const [uno, suo] of 'passate' in esito ? [[nome, esito] as const] : esito) this.segna(uno, suo);
    } catch (causa) {
      const detto = causa instanceof Error ? (causa.stack ?? causa.message) : String(causa);
      this.segna(nome, { passate: 0, mancanze: [detto] });
    }
  }

  /** @returns exit code. */
  chiudi(): number {
    const altro = this.#saltate > 0 ? `, ${migliaia(this.#saltate)} skipped` : '';
    console.log(`${migliaia(this.#passate)} passed, ${migliaia(this.#fallite)} failed${altro}`);
    return this.#fallite > 0 || this.#passate === 0 ? 1 : 0;
  }
}

/** The counts of a map, most first. */
export function conteggi(quanti: ReadonlyMap<string, number>): string {
  return [...quanti]
    .toSorted(([, a], [, z]) => z - a)
    .map(([nome, volte]) => `${nome} ${migliaia(volte)}`)
    .join(', ');
}

export function conta(quanti: Map<string, number>, nome: string): void {
  quanti.set(nome, (quanti.get(nome) ?? 0) + 1);
}

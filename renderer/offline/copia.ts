import type { PostoCopiato, RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';
import { daBase64, inBase64 } from '../base64.ts';
import type { BaseDati, Riga } from './base-dati.ts';
import type { Cassetto } from './cassetto.ts';
import { aperta } from './macchina.ts';
import type { Bozza, Pratica } from './pratica.ts';

/** Where the second copy is: with the workstation, outside the browser. Both reject when it cannot be had. */
export interface Copia {
  leggi(): Promise<readonly RigaCopiata[]>;
  scrivi(nuove: readonly RigaCopiata[], tolte: readonly PostoCopiato[]): Promise<void>;
}

/** So many records travel together. */
const insieme = 100;

const chiave = ({ tavola, id }: PostoCopiato): string => `${tavola}/${id}`;
const posto = ({ tavola, id }: PostoCopiato): PostoCopiato => ({ tavola, id });

function daRiga(tavola: PostoCopiato['tavola'], { id, tempo, scritta = 0, busta }: Riga): RigaCopiata {
  return { tavola, id, tempo, scritta, iv: inBase64(busta.iv), dati: inBase64(new Uint8Array(busta.dati)) };
}

function aRiga({ id, tempo, scritta, iv, dati }: RigaCopiata): Riga {
  return { id, tempo, scritta, busta: { iv: dinBase64(iv), dati: dinBase64(dati).buffer } };
}

/**
 * Takes from the copy what the browser has not, or has as it was before: a browser that was killed while it wrote may
 * lose the end of what it had written, or everything. A draft that was taken away in that very instant comes back too.
 * @returns how many.
 */
export async function ritrova(dati: BaseDati, copiate: readonly RigaCopiata[]): Promise<number> {
  if (copiate.length === 0) return 0;
  return dati.transaction('rw', dati.bozze, dati.uscita, async () => {
    let quante = 0;
    for (const tavola of ['bozze', 'uscita'] as const) {
      const sue = copiate.filter((una) => una.tavola === tavola);
      const qui = await dati[tavola].bulkGet(sue.map(({ id }) => id));
      const perdute = sue.filter(({ scritta }, i) => scritta > (qui[i] ? (qui[i].scritta ?? 0) : -1));
      if (perdute.length > 0) await dati[tavola].bulkPut(perdute.map(aRiga));
      quante += perdute.length;
    }
    return quante;
  });
}

interface Cassetti {
  readonly bozze: Cassetto<Bozza>;
  readonly uscita: Cassetto<Pratica>;
}

/**
 * Keeps the copy like the drafts and open acts of an archive. It follows behind: a save waits for the browser's disk
 * alone. What the workstation did not take is sent again with the next change, and when the archive opens.
 */
export class Copiatore {
  readonly #copia: Copia;
  readonly #cassetti: Cassetti;
  readonly #sporche = new Map<string, PostoCopiato>();
  #giro: Promise<void> | undefined;

  constructor(copia: Copia, cassetti: Cassetti) {
    this.#copia = copia;
    this.#cassetti = cassetti;
  }

  segna(cambiata: PostoCopiato): void {
    this.#sporche.set(chiave(cambiata), cambiata);
    this.#giro ??= this.#lavora();
  }

  /** Whatever differs between the archive and the copy, after a stop in between. */
  async allinea(copia: readonly RigaCopiata[]): Promise<void> {
    const copiate = new Map(copia.map((una) => [chiave(una), una]));
    for (const riga of await this.#daTenere()) {
      if (copiate.get(chiave(riga))?.iv !== riga.iv) this.segna(posto(riga));
      copiate.delete(chiave(riga));
    }
    for (const avanzata of copiate.values()) this.segna(posto(avanzata));
    await this.scritto();
  }

  /** Resolves when nothing is on its way. */
  async scritto(): Promise<void> {
    await this.#giro;
  }

  /** What is over is in the register: no copy of it is kept. What does not open may be of any kind, and is. */
  async #daTenere(quale?: PostoCopiato): Promise<RigaCopiata[]> {
    const { bozze, uscita } = this.#cassetti;
    const delle = quale?.tavola;
    const [una, altra] = await Promise.all([
      delle === 'uscita' ? [] : bozze.chiuse(quale?.id),
      delle === 'bozze' ? [] : uscita.chiuse(quale?.id),
    ]);
    return [
      ...una.map(({ riga }) => daRiga('bozze', riga)),
      ...altra
        .filter(({ valore }) => valore === undefined || aperta(valore.stato))
        .map(({ riga }) => daRiga('uscita', riga)),
    ];
  }

  async #lavora(): Promise<void> {
    // Whatever changes in the same turn travels together.
    await Promise.resolve();
    while (this.#sporche.size > 0) {
      const queste = [...this.#sporche.values()].slice(0, insieme);
      for (const una of queste) this.#sporche.delete(chiave(una));
      try {
        const tenute = (await Promise.all(queste.map((una) => this.#daTenere(una)))).flat();
        const restano = new Set(tenute.map(chiave));
        await this.#copia.scrivi(
          tenute,
          queste.filter((una) => !restano.has(chiave(una))),
        );
      } catch {
        // The archive itself has them; the workstation wrote down why in its journal.
        for (const una of queste) this.#sporche.set(chiave(una), una);
        break;
      }
    }
    // Here and not after: what changes in between would be left to a round that is over.
    this.#giro = undefined;
  }
}

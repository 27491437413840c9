import type { Table } from 'dexie';
import type { PostoCopiato, RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';
import { inBase64 } from '../base64.ts';
import type { Riga, Tolta } from './base-dati.ts';
import type { Cassetto } from './cassetto.ts';
import { aperta } from './macchina.ts';
import { chiave, inPacchi, unoPerUno, type Pacco } from './pacchi.ts';
import type { Bozza, Pratica } from './pratica.ts';

/** Where the second copy is: with the workstation, outside the browser. Both reject when it cannot be had. */
export interface Copia {
  leggi(): Promise<readonly RigaCopiata[]>;
  scrivi(nuove: readonly RigaCopiata[], tolte: readonly PostoCopiato[]): Promise<void>;
}

/** So many records travel together. */
const insieme = 100;
/** Refused one by one, none taken: it is the workstation that takes nothing, not a record that cannot be taken. */
const rinuncia = 3;

const posto = ({ tavola, id }: PostoCopiato): PostoCopiato => ({ tavola, id });

function daRiga(tavola: PostoCopiato['tavola'], { id, tempo, scritta = 0, busta }: Riga): RigaCopiata {
  return { tavola, id, tempo, scritta, iv: inBase64(busta.iv), dati: inBase64(new Uint8Array(busta.dati)) };
}

export interface Cassetti {
  readonly bozze: Cassetto<Bozza>;
  readonly uscita: Cassetto<Pratica>;
}

/**
 * Keeps the copy like the drafts and open acts of an archive. It follows behind: the next save does
 * not wait for it. What the workstation did not take is sent again with the next change, and when the archive opens.
 */
export class Copiatore {
  readonly #copia: Copia;
  readonly #cassetti: Cassetti;
  readonly #segni: Table<Tolta, string>;
  readonly #sporche = new Map<string, PostoCopiato>();
  #giro: Promise<void> | undefined;

  /** @param segni of what was taken away, until the copy knows it. */
  constructor(copia: Copia, cassetti: Cassetti, segni: Table<Tolta, string>) {
    this.#copia = copia;
    this.#cassetti = cassetti;
    this.#segni = segni;
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

  /** Resolves when nothing is on its way. @returns the workstation took all of it. */
  async scritto(): Promise<boolean> {
    await this.#giro;
    return this.#sporche.size === 0;
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
    const rimaste = new Map<string, PostoCopiato>();
    let ferma = false;
    while (this.#sporche.size > 0 && !ferma) {
      const queste = [...this.#sporche.values()].slice(0, insieme);
      for (const una of queste) {
        this.#sporche.delete(chiave(una));
        rimaste.set(chiave(una), una);
      }
      const presa = (una: PostoCopiato): void => {
        rimaste.delete(chiave(una));
      };
      ferma = await this.#manda(queste, presa).catch(() => true);
    }
    // A record that changed is still in the archive, one that was taken away has its mark: nothing is lost with the page.
    for (const una of rimaste.values()) this.#sporche.set(chiave(una), una);
    // Here and not after: what changes in between would be left to a round that is over.
    this.#giro = undefined;
  }

  /** @param presa the workstation has it. @returns it takes nothing: what follows may wait. */
  async #manda(posti: readonly PostoCopiato[], presa: (uno: PostoCopiato) => void): Promise<boolean> {
    const tenute = (await Promise.all(posti.map((una) => this.#daTenere(una)))).flat();
    const daProvare = inPacchi(posti, tenute);
    let prese = 0;
    let rifiutate = 0;
    for (let pacco = daProvare.shift(); pacco; pacco = daProvare.shift()) {
      if (await this.#consegna(pacco)) {
        prese++;
        pacco.posti.forEach(presa);
      } else if (pacco.posti.length > 1) {
        // One that cannot be taken does not keep the others from it.
        daProvare.unshift(...unoPerUno(pacco));
      } else if (++rifiutate >= rinuncia && prese === 0) return true;
    }
    return false;
  }

  async #consegna({ posti, nuove }: Pacco): Promise<boolean> {
    const restano = new Set(nuove.map(chiave));
    const tolte = posti.filter((uno) => !restano.has(chiave(uno)));
    try {
      await this.#copia.scrivi(nuove, tolte);
    } catch {
      // The workstation wrote down why in its journal.
      return false;
    }
    // A mark that stays is taken away when the archive opens.
    await this.#dimentica(tolte.map(chiave)).catch(() => undefined);
    return true;
  }

  async #dimentica(tolte: readonly string[]): Promise<void> {
    if (tolte.length === 0) return;
    const segnate = await this.#segni.where('id').anyOf(tolte).primaryKeys();
    if (segnate.length > 0) await this.#segni.bulkDelete(segnate);
  }
}

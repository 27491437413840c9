import type { Client } from 'pg';
import { madri, nascita, type Madre } from '../../bench/richieste.ts';
import { nuovoIdOperazione, type Bozza, type Pratica } from '../../renderer/offline/pratica.ts';
import type { CoreDiProva } from '../scrivania/core.ts';

/** Work of a clerk, without end: births, each in another family until all have had one, and drafts. */
export class Lavoro {
  readonly #madri: readonly Madre[];
  #numero = 0;

  private constructor(tutte: readonly Madre[]) {
    this.#madri = tutte;
  }

  static async prepara(core: CoreDiProva, quante = 1000): Promise<Lavoro> {
    const database = await core.database();
    const tutte = await madri(database, quante).finally(() => database.end());
    if (tutte.length === 0) throw new Error('nobody in the register may have a child');
    return new Lavoro(tutte);
  }

  nascita(): Pratica {
    const n = this.#numero++;
    const madre = this.#madri[n % this.#madri.length] as Madre;
    const idOperazioneComune = nuovoIdOperazione();
    const adesso = Date.now();
    return {
      ...{ id: crypto.randomUUID(), codice: '1001', soggetto: madre.cognome, frase: '' },
      ...{ ordine: n, creata: adesso, idOperazioneComune, aggregati: [`soggetto:${madre.id}`] },
      richiesta: nascita(n, idOperazioneComune, madre),
      stato: { stato: 'in-coda', dal: adesso },
    };
  }

  /** @param prima the draft that somebody goes on writing. */
  bozza(prima?: Bozza): Bozza {
    const adesso = Date.now();
    return {
      ...{ id: crypto.randomUUID(), codice: '1001', soggetto: 'ROSSI', creata: adesso },
      ...prima,
      modificata: (prima?.modificata ?? 0) + 1,
      modulo: { testo: 'x'.repeat(1 + ((prima?.modificata ?? 0) % 2000)) },
    };
  }
}

/** How many registrations there are of each of these, and how many people came of them. */
async function registrate(
  database: Client,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly operazioni: number; readonly nati: number }>> {
  const { rows } = await database.query<{ id: string; operazioni: number; nati: number }>(
    `select o.id_operazione_comune as id, count(distinct o.id)::int as operazioni, count(v.id)::int as nati
       from operazione o left join versione_soggetto v on v.operazione = o.id and v.prima is null
      where o.id_operazione_comune = any($1) group by 1`,
    [ids],
  );
  return new Map(rows.map(({ id, ...conto }) => [id, conto]));
}

/** @returns those of these births that are not in the register, or are there more than once. */
export async function nonUnaVolta(database: Client, atti: readonly Pratica[]): Promise<string[]> {
  const ids = atti.map(({ idOperazioneComune }) => idOperazioneComune);
  const trovate = await registrate(database, ids);
  return ids.flatMap((id) => {
    const { operazioni = 0, nati = 0 } = trovate.get(id) ?? {};
    return operazioni === 1 && nati === 1 ? [] : [`act ${id}: registered ${operazioni}, born ${nati}`];
  });
}

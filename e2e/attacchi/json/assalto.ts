import type { BancoAttacchi } from '../banco.ts';
import type { Domanda } from '../filo.ts';
import { Guardiano } from '../impronta.ts';
import { Attori, type Chi } from './chi.ts';
import { restaChiusa } from './colpo.ts';
import { giudica } from './giudizio.ts';
import type { Porta } from './porte.ts';

/** Sends requests in the name of this or that, and judges what each leaves behind. */
export class Assalto {
  readonly #attori: Attori;
  readonly #guardiano: Guardiano;

  private constructor(attori: Attori, guardiano: Guardiano) {
    this.#attori = attori;
    this.#guardiano = guardiano;
  }

  static async apri(banco: BancoAttacchi): Promise<Assalto> {
    return new Assalto(new Attori(banco), await Guardiano.apri(banco.db));
  }

  /** @throws on what must never happen, with the request that brought it about. @returns who, and what became of it. */
  async tenta(porta: Porta, chi: Chi, fai: (gettone: string | undefined) => Domanda): Promise<string> {
    const { nome, filo, gettone, appena } = await this.#attori.di(chi, porta);
    if (appena) await this.#guardiano.cambiate();
    const chiesta = fai(gettone);
    try {
      const arrivato = await filo.manda(chiesta);
      const cambiate = await this.#guardiano.cambiate();
      const { esito, rifiutata } = giudica(porta, arrivato);
      restaChiusa(porta, chi, arrivato, esito);
      // An official refusal is kept as the answer to that request, and nothing else of it.
      const scritte = cambiate.filter((una) => esito !== 'KO ufficiale' || una !== 'operazione');
      if (rifiutata && scritte.length > 0)
        throw new Error(`refused (${esito}), and yet written: ${scritte.join(', ')}`);
      const fuori = esito === 'sessione-scaduta' || esito === 'non-autenticato';
      const uscito = porta.nome === 'chiudiSessione' && esito === 'accolta';
      if (gettone !== undefined && (fuori || uscito)) this.#attori.dimentica(nome);
      return `${chi}: ${esito}`;
    } catch (causa) {
      const corpo = String(chiesta.corpo ?? '').slice(0, 600);
      const quale = `${chi} ${chiesta.metodo} ${chiesta.percorso.slice(0, 200)} ${corpo}`;
      throw new Error(quale, { cause: causa });
    }
  }

  chiudi(): void {
    this.#attori.chiudi();
  }
}

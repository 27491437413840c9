import type { BancoAttacchi } from '../banco.ts';
import { conferma } from '../dentro.ts';
import type { Domanda } from '../filo.ts';
import { Guardiano } from '../impronta.ts';
import { Attori, type Agisce, type Chi } from './chi.ts';
import { firmatario, type Mostra } from './firma.ts';
import { giudica, type Giudicato } from './giudizio.ts';
import type { Porta } from './porte.ts';
import { giudicaSoglia, Passaggi } from './soglia.ts';

/** Sends requests in the name of this or that, and judges what each leaves behind. */
export class Assalto {
  readonly passaggi = new Passaggi();
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
  async tenta(porta: Porta, chi: Chi, fai: (mostra: Mostra) => Domanda): Promise<string> {
    const agisce = await this.#attori.di(chi, porta);
    const { nome, dentro, appena } = agisce;
    if (appena) await this.#guardiano.cambiate();
    const chiesta = fai({
      ...(dentro && { gettone: dentro.gettone }),
      firma: firmatario(porta, dentro?.persona),
    });
    try {
      const giudicato = await this.#manda(porta, chi, agisce, chiesta);
      const cambiate = await this.#guardiano.cambiate();
      const { esito, rifiutata } = giudicato;
      giudicaSoglia(porta, chi, giudicato);
      this.passaggi.segna(porta, chi, giudicato);
      // An official refusal is kept as the answer to that request, and nothing else of it.
      const scritte = cambiate.filter((una) => esito !== 'KO ufficiale' || una !== 'operazione');
      if (rifiutata && scritte.length > 0)
        throw new Error(`refused (${esito}), and yet written: ${scritte.join(', ')}`);
      const fuori = esito === 'sessione-scaduta' || esito === 'non-autenticato';
      const uscito = porta.nome === 'chiudiSessione' && esito === 'accolta';
      if (dentro && (fuori || uscito)) this.#attori.dimentica(nome);
      return `${chi}: ${esito}`;
    } catch (causa) {
      const corpo = String(chiesta.corpo ?? '').slice(0, 600);
      const quale = `${chi} ${chiesta.metodo} ${chiesta.percorso.slice(0, 200)} ${corpo}`;
      throw new Error(quale, { cause: causa });
    }
  }

  /** A confirmation lasts five minutes: who may gives it whenever it is asked for, and sends the same again. */
  async #manda(porta: Porta, chi: Chi, { filo, dentro }: Agisce, chiesta: Domanda): Promise<Giudicato> {
    const prima = giudica(porta, await filo.manda(chiesta));
    if (chi !== 'con' || !dentro || prima.esito !== 'pin-richiesto') return prima;
    await conferma(dentro, porta.nome);
    return giudica(porta, await filo.manda(chiesta));
  }

  chiudi(): void {
    this.#attori.chiudi();
  }
}

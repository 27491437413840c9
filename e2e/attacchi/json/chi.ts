import { Permesso, Profilo } from '#contract/wa/comune.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import { prefetturaDimostrativa } from '#resources/comune-dimostrativo/index.ts';
import type { BancoAttacchi, Figura, Persona } from '../banco.ts';
import { entra, type Dentro } from '../dentro.ts';
import { Filo } from '../filo.ts';
import type { Porta } from './porte.ts';

/** Who sends a request. `senza`: entered, with no permission; `nessuno`: a workstation alone; `ignoto`: no certificate. */
export type Chi = 'con' | 'senza' | 'nessuno' | 'ignoto';

const figure: Readonly<Record<'municipio' | 'maldestro' | 'prefettura' | 'senza', Figura>> = {
  municipio: { ruolo: 'sindaco', profili: Profilo.options },
  maldestro: { ruolo: 'sindaco', profili: Profilo.options },
  prefettura: { ruolo: 'prefettura-als', profili: [] },
  senza: { ruolo: 'operatore', profili: [] },
};
type Nome = keyof typeof figure;

interface Attore {
  readonly dentro: Dentro;
  readonly filo: Filo;
}

/** Somebody about to strike. `appena`: they entered just now. `dentro`: left out, they show no token. */
export interface Agisce {
  readonly nome: Nome;
  readonly filo: Filo;
  readonly dentro?: Dentro;
  readonly appena: boolean;
}

/** Who strikes, entered again whenever what was sent has put them out. */
export class Attori {
  readonly #banco: BancoAttacchi;
  readonly #dentro = new Map<Nome, Attore>();
  readonly #ignoto: Filo;

  constructor(banco: BancoAttacchi) {
    this.#banco = banco;
    this.#ignoto = new Filo({ porta: banco.core.pronto.porte.mutua, ca: banco.ca });
  }

  /** Who has the permission that the door asks for; whoever may do most where it asks for none. */
  capace({ chiede, nome }: Pick<Porta, 'chiede' | 'nome'>): Nome {
    // Wrong confirmations are counted: whoever gives so many can confirm nothing for a while.
    if (nome === 'conferma') return 'maldestro';
    const permesso = Permesso.safeParse(chiede);
    const { ruolo, profili } = figure.municipio;
    return permesso.success && !permessiDi(ruolo, profili).has(permesso.data) ? 'prefettura' : 'municipio';
  }

  async #entra(nome: Nome): Promise<Attore> {
    const ente = nome === 'prefettura' ? prefetturaDimostrativa.codiceIstat : undefined;
    const persona: Persona = await this.#banco.persona(figure[nome], ente);
    const dentro = await entra(this.#banco, persona);
    const { mutua: porta } = this.#banco.core.pronto.porte;
    const attore = { dentro, filo: new Filo({ porta, ca: this.#banco.ca, identita: persona.postazione }) };
    this.#dentro.set(nome, attore);
    return attore;
  }

  /** The connection to strike on, and who shows their token on it, where anybody does. */
  async di(chi: Chi, porta: Porta): Promise<Agisce> {
    const nome = chi === 'con' ? this.capace(porta) : 'senza';
    if (chi === 'ignoto') return { nome, filo: this.#ignoto, appena: false };
    const gia = this.#dentro.get(nome);
    const { filo, dentro } = gia ?? (await this.#entra(nome));
    return { nome, filo, appena: !gia, ...(chi !== 'nessuno' && { dentro }) };
  }

  /** They are out: the next request of theirs is of somebody new. */
  dimentica(nome: Nome): void {
    const attore = this.#dentro.get(nome);
    attore?.filo.chiudi();
    attore?.dentro.cliente.chiudi();
    this.#dentro.delete(nome);
  }

  chiudi(): void {
    for (const nome of [...this.#dentro.keys()]) this.dimentica(nome);
    this.#ignoto.chiudi();
  }
}

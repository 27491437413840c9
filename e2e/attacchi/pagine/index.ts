import { BancoAttacchi } from '../banco.ts';
import { Filo, type Arrivato } from '../filo.ts';
import { colpi } from '../fuzz.ts';
import { Guardiano } from '../impronta.ts';
import { nienteDiInterno } from '../json/giudizio.ts';
import { sano } from '../sano.ts';
import { veriDi } from '../json/veri.ts';
import type { Veri } from '../json/colpo.ts';
import type { Caso } from '../../fuzz/caso.ts';
import type { Chiesto } from '../../prove/opzioni.ts';
import type { Esito } from '../../prove/quaderno.ts';
import { domandaPagina } from './colpo.ts';
import { portePagine, type PortaPagina } from './porte.ts';

/** Citizens and addresses to strike from: a limit on one must not shield the rest. */
const quanti = 12;

class Cittadini {
  readonly #fili: readonly Filo[];
  readonly #cookie: (string | undefined)[] = [];

  private constructor(fili: readonly Filo[]) {
    this.#fili = fili;
  }

  /** Those who may log in at the portal, each from an address of their own. */
  static async entra(banco: BancoAttacchi): Promise<Cittadini> {
    const porta = banco.core.pronto.porte.verifica;
    const codici = await banco.db
      .selectFrom('soggetto')
      .select('codice_fiscale')
      .where('stato', '=', 'residente')
      .where('codice_fiscale', 'is not', null)
      .where('data_nascita', '<', '1990-01-01')
      .orderBy('id')
      .limit(quanti)
      .execute();
    const fili = codici.map((_, n) => new Filo({ porta, ca: banco.ca, indirizzo: `127.0.1.${n + 1}` }));
    const cittadini = new Cittadini(fili);
    try {
      for (const [n, { codice_fiscale }] of codici.entries())
        await cittadini.#rientra(n, codice_fiscale ?? '');
    } catch (causa) {
      cittadini.chiudi();
      throw causa;
    }
    return cittadini;
  }

  async #rientra(n: number, codice: string): Promise<void> {
    const corpo = new URLSearchParams({ codice }).toString();
    const intestazioni = { 'content-type': 'application/x-www-form-urlencoded' };
    const detto = await this.#fili[n]?.manda({
      metodo: 'POST',
      percorso: '/portale/entra',
      intestazioni,
      corpo,
    });
    const [cookie] = detto && detto !== 'troncata' ? (detto.intestazioni['set-cookie'] ?? []) : [];
    if (cookie === undefined) throw new Error('nobody gets into the portal');
    this.#cookie[n] = cookie.split(';')[0];
  }

  uno(caso: Caso): { readonly filo: Filo; readonly cookie: string | undefined } {
    const n = caso.intero(this.#fili.length);
    const filo = this.#fili[n];
    if (!filo) throw new Error('nobody lives in the demo municipality');
    return { filo, cookie: this.#cookie[n] };
  }

  chiudi(): void {
    for (const filo of this.#fili) filo.chiudi();
  }
}

/** @throws on what no page for everybody may answer. @returns the status, which is what a browser is told. */
function giudicaPagina(
  arrivato: Arrivato,
  porta: PortaPagina,
  dentro: boolean,
): { esito: string; rifiutata: boolean } {
  if (arrivato === 'troncata') return { esito: 'troncata', rifiutata: true };
  nienteDiInterno(arrivato);
  const { stato, testo, intestazioni } = arrivato;
  if (stato >= 500) throw new Error(`status ${stato}`);
  if (testo !== '' && intestazioni['content-security-policy'] === undefined)
    throw new Error(`status ${stato} without a policy of what the page may do`);
  if (porta.entrato && !dentro && stato < 400) throw new Error(`status ${stato} to who has not logged in`);
  return { esito: String(stato), rifiutata: stato >= 400 };
}

const falsi = [
  '__Secure-portale=1.99999999999999.x.AAAA',
  '__Secure-portale=',
  '__Secure-portale=....',
  'a=b',
];

/** After so many requests every page has been asked for. */
const riscaldamento = 200;

async function assalta(banco: BancoAttacchi, cittadini: Cittadini, chiesto: Chiesto): Promise<Esito> {
  const guardiano = await Guardiano.apri(banco.db);
  const trovati = await veriDi(banco);
  const veri: Veri = { codice: trovati['codiceRichiesta'] ?? [], numero: ['1'] };
  let mandate = 0;
  const colpo = async (caso: Caso): Promise<string> => {
    if (mandate++ === riscaldamento) banco.riscaldato();
    const porta = caso.fra(portePagine);
    const { filo, cookie } = cittadini.uno(caso);
    const dentro = caso.intero(5) > 0;
    // Who goes out is out: the others go on.
    const suo = dentro && porta.percorso !== '/portale/esci' ? cookie : falsi[caso.intero(falsi.length)];
    const chiesta = await domandaPagina(porta, caso, veri, suo);
    try {
      const arrivato = await filo.manda(chiesta);
      const cambiate = await guardiano.cambiate();
      const { esito: detto, rifiutata } = giudicaPagina(arrivato, porta, dentro);
      if (rifiutata && cambiate.length > 0)
        throw new Error(`refused (${detto}), and yet written: ${cambiate.join(', ')}`);
      return `${dentro ? 'entrato' : 'estraneo'} ${detto}`;
    } catch (causa) {
      const corpo = String(chiesta.corpo ?? '').slice(0, 500);
      throw new Error(`${chiesta.metodo} ${chiesta.percorso.slice(0, 200)} ${corpo}`, { cause: causa });
    }
  };
  return sano(banco, await colpi(chiesto, colpo, Infinity));
}

/** The pages for everybody, struck as a browser never would. */
export async function assaltoPagine(chiesto: Chiesto): Promise<Esito> {
  const banco = await BancoAttacchi.apri();
  try {
    const cittadini = await Cittadini.entra(banco);
    try {
      return await assalta(banco, cittadini, chiesto);
    } finally {
      cittadini.chiudi();
    }
  } finally {
    await banco.chiudi();
  }
}

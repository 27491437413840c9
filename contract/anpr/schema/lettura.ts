import { fallito, riuscito, type Esito } from '../../esito.ts';
import type { Attributo } from '../xml/attributi.ts';
import { Fermo } from '../xml/fermo.ts';
import { Scansione } from '../xml/scansione.ts';
import { daTesto } from './basi.ts';
import { erroriMassimi, ignoto, type Difetto, type ErroreMessaggio } from './errori.ts';
import { documentoDi, type Limiti } from './documento.ts';
import type { StrutturaFoglia, StrutturaTipo, Voce } from './struttura.ts';

/** An element under way. */
interface Cornice {
  readonly struttura: StrutturaFoglia | StrutturaTipo;
  /** Absent for the root. */
  readonly voce?: Voce;
  /** Place in its array, for repeatable elements. */
  readonly indice?: number;
  readonly campi: Record<string, unknown>;
  /** Furthest child met so far. */
  ultima?: Voce;
  testo: string;
}

export interface Letto {
  readonly valore: unknown;
  /** Order, cardinality, unknown elements: what the JSON form can no longer show. */
  readonly errori: ErroreMessaggio[];
}

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';
const attributiNeutri = new Set(['type', 'schemaLocation', 'noNamespaceSchemaLocation']);

const fuoriPosto = (prima: string): Difetto => ({
  regola: 'ordine',
  messaggio: `L’elemento viene dopo «${prima}», ma il tracciato lo vuole prima.`,
  rimedio: 'Metti gli elementi nell’ordine del tracciato ufficiale.',
});
const ripetuto: Difetto = {
  regola: 'cardinalita',
  messaggio: 'L’elemento è ripetuto, ma il tracciato ne ammette uno solo.',
  rimedio: 'Lascia un solo elemento con questo nome.',
};
const spazioErrato: Difetto = {
  regola: 'spazio',
  messaggio: 'L’elemento non è nello spazio dei nomi previsto.',
  rimedio:
    'Qualifica solo l’elemento radice: gli altri non hanno spazio dei nomi, salvo quelli presi per ref.',
};
const testoFuoriPosto: Difetto = {
  regola: 'testo',
  messaggio: 'C’è del testo dove possono stare soltanto elementi.',
  rimedio: 'Togli il testo o mettilo nell’elemento giusto.',
};
const attributoIgnoto: Difetto = {
  regola: 'attributo',
  messaggio: 'L’elemento ha un attributo che il tracciato non prevede.',
  rimedio: 'Togli l’attributo: i dati stanno negli elementi.',
};

/** What the document is read along, and how strictly. */
interface Tracciato {
  readonly struttura: StrutturaTipo;
  readonly radice: { readonly spazio: string; readonly radice: string };
  readonly ignoti: 'rifiuta' | 'tollera';
}

/** Follows the scan of one document: an element under way for each that is open. */
class Lettura {
  readonly errori: ErroreMessaggio[] = [];
  valore: unknown;
  readonly #tracciato: Tracciato;
  readonly #cornici: Cornice[] = [];
  /** Open elements of a subtree that is being skipped. */
  #saltati = 0;

  constructor(tracciato: Tracciato) {
    this.#tracciato = tracciato;
  }

  percorso(foglia?: string): string {
    const passi = this.#cornici.flatMap(({ voce, indice }) =>
      voce ? [voce.nome, ...(indice === undefined ? [] : [String(indice)])] : [],
    );
    return [...passi, ...(foglia === undefined ? [] : [foglia])].join('.');
  }

  #segnala(difetto: Difetto, nome?: string): void {
    this.errori.push({ percorso: this.percorso(nome), ...difetto });
    if (this.errori.length >= erroriMassimi) throw new Fermo();
  }

  /** The entry of a child, or nothing if it is to be skipped. */
  #accogli(sopra: Cornice, nome: string, uri: string): Voce | undefined {
    const voce = sopra.struttura.genere === 'tipo' ? sopra.struttura.perNome.get(nome) : undefined;
    if (!voce) {
      // Inside a leaf it would eat the text: never tolerated.
      if (this.#tracciato.ignoti === 'rifiuta' || sopra.struttura.genere === 'foglia')
        this.#segnala(ignoto, nome);
      return undefined;
    }
    if (voce.spazio !== uri) this.#segnala(spazioErrato, nome);
    if (!voce.ripetibile && Object.hasOwn(sopra.campi, nome)) {
      this.#segnala(ripetuto, nome);
      return undefined;
    }
    if (sopra.ultima && voce.posto < sopra.ultima.posto) this.#segnala(fuoriPosto(sopra.ultima.nome), nome);
    else sopra.ultima = voce;
    return voce;
  }

  #apriRadice(local: string, uri: string): void {
    const { struttura, radice } = this.#tracciato;
    if (local !== radice.radice || uri !== radice.spazio) {
      this.#segnala({
        regola: 'radice',
        messaggio: `L’elemento radice non è ${radice.radice} dello spazio ${radice.spazio}.`,
        rimedio: 'Controlla di aver inviato il messaggio di questo servizio.',
      });
      throw new Fermo();
    }
    this.#cornici.push({ struttura, campi: {}, testo: '' });
  }

  apri(local: string, uri: string, attributi: readonly Attributo[]): void {
    if (this.#saltati > 0) {
      this.#saltati++;
      return;
    }
    const sopra = this.#cornici.at(-1);
    if (!sopra) this.#apriRadice(local, uri);
    else {
      const voce = this.#accogli(sopra, local, uri);
      if (!voce) {
        this.#saltati = 1;
        return;
      }
      this.#cornici.push(nuovaCornice(voce, sopra));
    }
    if (this.#tracciato.ignoti === 'tollera') return;
    for (const { spazio, nome } of attributi)
      if (spazio !== xsi || !attributiNeutri.has(nome)) this.#segnala(attributoIgnoto);
  }

  testo(testo: string): void {
    const qui = this.#cornici.at(-1);
    if (this.#saltati > 0 || !qui) return;
    if (qui.struttura.genere === 'foglia') qui.testo += testo;
    else if (/[^ \t\r\n]/.test(testo)) this.#segnala(testoFuoriPosto);
  }

  chiudi(): void {
    if (this.#saltati > 0) {
      this.#saltati--;
      return;
    }
    const qui = this.#cornici.pop();
    if (!qui) return;
    const { struttura: sua, voce } = qui;
    const dato = sua.genere === 'tipo' ? qui.campi : daTesto(sua.base, sua.collassa, qui.testo);
    const sopra = this.#cornici.at(-1);
    if (!voce || !sopra) this.valore = dato;
    else if (voce.ripetibile) (sopra.campi[voce.nome] as unknown[]).push(dato);
    else sopra.campi[voce.nome] = dato;
  }
}

/**
 * Reads one document along its structure: order, cardinality, namespaces and unknown elements are judged here,
 * facets and required elements later on the value.
 */
export function leggiXml(
  xml: string | Uint8Array,
  struttura: StrutturaTipo,
  radice: { readonly spazio: string; readonly radice: string },
  ignoti: 'rifiuta' | 'tollera',
  limiti: Limiti,
): Esito<Letto, readonly ErroreMessaggio[]> {
  const lettura = new Lettura({ struttura, radice, ignoti });
  const { errori } = lettura;
  try {
    new Scansione(documentoDi(xml, limiti), lettura, limiti).scandisci(typeof xml !== 'string');
  } catch (causa) {
    if (!(causa instanceof Fermo)) throw causa;
    const qui = causa.difetto && { percorso: lettura.percorso(), ...causa.difetto };
    return fallito(qui ? [...errori, qui] : errori);
  }
  return riuscito({ valore: lettura.valore, errori });
}

function nuovaCornice(voce: Voce, sopra: Cornice): Cornice {
  const base = { struttura: voce.contenuto, voce, campi: {}, testo: '' };
  if (!voce.ripetibile) return base;
  const elenco = (sopra.campi[voce.nome] ??= []) as unknown[];
  return { ...base, indice: elenco.length };
}

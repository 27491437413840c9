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
  const errori: ErroreMessaggio[] = [];
  const cornici: Cornice[] = [];
  let valore: unknown;
  /** Open elements of a subtree that is being skipped. */
  let saltati = 0;

  function percorso(foglia?: string): string {
    const passi = cornici.flatMap(({ voce, indice }) =>
      voce ? [voce.nome, ...(indice === undefined ? [] : [String(indice)])] : [],
    );
    return [...passi, ...(foglia === undefined ? [] : [foglia])].join('.');
  }
  function segnala(difetto: Difetto, nome?: string): void {
    errori.push({ percorso: percorso(nome), ...difetto });
    if (errori.length >= erroriMassimi) throw new Fermo();
  }

  /** The entry of a child, or nothing if it is to be skipped. */
  function accogli(sopra: Cornice, nome: string, uri: string): Voce | undefined {
    const voce = sopra.struttura.genere === 'tipo' ? sopra.struttura.perNome.get(nome) : undefined;
    if (!voce) {
      // Inside a leaf it would eat the text: never tolerated.
      if (ignoti === 'rifiuta' || sopra.struttura.genere === 'foglia') segnala(ignoto, nome);
      return undefined;
    }
    if (voce.spazio !== uri) segnala(spazioErrato, nome);
    if (!voce.ripetibile && Object.hasOwn(sopra.campi, nome)) {
      segnala(ripetuto, nome);
      return undefined;
    }
    if (sopra.ultima && voce.posto < sopra.ultima.posto) segnala(fuoriPosto(sopra.ultima.nome), nome);
    else sopra.ultima = voce;
    return voce;
  }

  function apri(local: string, uri: string, attributi: readonly Attributo[]): void {
    if (saltati > 0) {
      saltati++;
      return;
    }
    const sopra = cornici.at(-1);
    if (!sopra) {
      if (local !== radice.radice || uri !== radice.spazio) {
        segnala({
          regola: 'radice',
          messaggio: `L’elemento radice non è ${radice.radice} dello spazio ${radice.spazio}.`,
          rimedio: 'Controlla di aver inviato il messaggio di questo servizio.',
        });
        throw new Fermo();
      }
      cornici.push({ struttura, campi: {}, testo: '' });
    } else {
      const voce = accogli(sopra, local, uri);
      if (!voce) {
        saltati = 1;
        return;
      }
      cornici.push(nuovaCornice(voce, sopra));
    }
    if (ignoti === 'tollera') return;
    for (const { spazio, nome } of attributi)
      if (spazio !== xsi || !attributiNeutri.has(nome)) segnala(attributoIgnoto);
  }

  function scrivi(testo: string): void {
    const qui = cornici.at(-1);
    if (saltati > 0 || !qui) return;
    if (qui.struttura.genere === 'foglia') qui.testo += testo;
    else if (/[^ \t\r\n]/.test(testo)) segnala(testoFuoriPosto);
  }

  function chiudi(): void {
    if (saltati > 0) {
      saltati--;
      return;
    }
    const qui = cornici.pop();
    if (!qui) return;
    const { struttura: sua, voce } = qui;
    const dato = sua.genere === 'tipo' ? qui.campi : daTesto(sua.base, sua.collassa, qui.testo);
    const sopra = cornici.at(-1);
    if (!voce || !sopra) valore = dato;
    else if (voce.ripetibile) (sopra.campi[voce.nome] as unknown[]).push(dato);
    else sopra.campi[voce.nome] = dato;
  }

  try {
    const testo = documentoDi(xml, limiti);
    new Scansione(testo, { apri, testo: scrivi, chiudi }, limiti).scandisci(typeof xml !== 'string');
  } catch (causa) {
    if (!(causa instanceof Fermo)) throw causa;
    return fallito(causa.difetto ? [...errori, { percorso: percorso(), ...causa.difetto }] : errori);
  }
  return riuscito({ valore, errori });
}

function nuovaCornice(voce: Voce, sopra: Cornice): Cornice {
  const base = { struttura: voce.contenuto, voce, campi: {}, testo: '' };
  if (!voce.ripetibile) return base;
  const elenco = (sopra.campi[voce.nome] ??= []) as unknown[];
  return { ...base, indice: elenco.length };
}

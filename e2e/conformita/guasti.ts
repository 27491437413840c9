import fc from 'fast-check';
import { valoriElencati } from '#contract/anpr/index.ts';
import { alberi, scritto, type Nodo } from './albero.ts';
import { caratteriDi } from './foglie-a-caso.ts';
import type { ComplessoXsd, ElementoXsd, SempliceXsd } from './xsd.ts';

/** One way to spoil a valid document, drawn from what the official schema says of that place. */
export type Genere =
  | 'lunga'
  | 'corta'
  | 'elenco'
  | 'carattere'
  | 'vuota'
  | 'manca'
  | 'ripete'
  | 'ordine'
  | 'ignoto'
  | 'testo'
  | 'scelta'
  | 'attributo'
  | 'spazio';
export const generi: readonly Genere[] = [
  'lunga',
  'corta',
  'elenco',
  'carattere',
  'vuota',
  'manca',
  'ripete',
  'ordine',
  'ignoto',
  'testo',
  'scelta',
  'attributo',
  'spazio',
];

/** A place in the tree with the path by which our errors call it. */
interface Luogo {
  readonly nodo: Nodo;
  readonly percorso: string;
}

function luoghi(nodo: Nodo, percorso = ''): Luogo[] {
  const contati = new Map<string, number>();
  const sotto = nodo.figli.flatMap((figlio) => {
    const { nome, massimo } = figlio.elemento;
    const indice = contati.get(nome) ?? 0;
    contati.set(nome, indice + 1);
    const passo = massimo > 1 ? `${nome}.${indice}` : nome;
    return luoghi(figlio, percorso === '' ? passo : `${percorso}.${passo}`);
  });
  return [{ nodo, percorso }, ...sotto];
}

const sotto = (percorso: string, nome: string): string => (percorso === '' ? nome : `${percorso}.${nome}`);

function semplice({ elemento }: Nodo): SempliceXsd | undefined {
  return elemento.tipo.genere === 'semplice' ? elemento.tipo : undefined;
}
function complesso({ elemento }: Nodo): ComplessoXsd | undefined {
  return elemento.tipo.genere === 'complesso' ? elemento.tipo : undefined;
}

/** Spoils the node if this kind of damage applies there; gives the paths at which an error is expected. */
type Guasto = (luogo: Luogo, caso: number) => readonly string[] | undefined;

const guasti: Readonly<Record<Genere, Guasto>> = {
  lunga: ({ nodo, percorso }) => {
    const facce = semplice(nodo);
    if (facce?.massimo === undefined) return undefined;
    const riempitivo = facce.forme.map(caratteriDi)[0]?.[0] ?? 'a';
    nodo.testo = nodo.testo.padEnd(facce.massimo + 1, riempitivo);
    return [percorso];
  },
  corta: ({ nodo, percorso }) => {
    const facce = semplice(nodo);
    if (facce?.minimo === undefined || facce.minimo < 2) return undefined;
    nodo.testo = [...nodo.testo].slice(0, facce.minimo - 1).join('');
    return [percorso];
  },
  elenco: ({ nodo, percorso }) => {
    const facce = semplice(nodo);
    const valori = facce?.forme.map((forma) => valoriElencati(forma)).find((uno) => uno !== undefined);
    if (!valori) return undefined;
    // A letter more than any of them: on no list, whatever the list.
    nodo.testo = `${valori[0]}Z`;
    return [percorso];
  },
  carattere: ({ nodo, percorso }, caso) => {
    const facce = semplice(nodo);
    if (!facce || (facce.base === 'string' && facce.forme.length === 0)) return undefined;
    // libxml2 passes over what is no base64 (RFC 2045 §6.8), which the lexical form of the type does not: no judge either.
    if (facce.base === 'base64Binary') return undefined;
    const estranei = ['@', '’', 'ș', '\u0301', '_', '漢', '|'];
    // The spaces around a date do not count (XML Schema part 2, 4.3.6), but libxml2 refuses some: no judge of that.
    if (!facce.base.startsWith('date')) estranei.push('\n');
    const estraneo = estranei[caso % estranei.length] ?? '@';
    nodo.testo = nodo.testo.slice(0, -1) + estraneo;
    return [percorso];
  },
  vuota: ({ nodo, percorso }) => {
    if (!semplice(nodo)) return undefined;
    nodo.testo = '';
    return [percorso];
  },
  manca: ({ nodo, percorso }, caso) => {
    const richiesti = complesso(nodo)?.gruppi.flatMap(({ scelta, elementi }) =>
      scelta ? [] : elementi.filter(({ minimo }) => minimo > 0),
    );
    const tolto = richiesti?.[caso % richiesti.length];
    if (!tolto) return undefined;
    nodo.figli = nodo.figli.filter(({ elemento }) => elemento.nome !== tolto.nome);
    return [sotto(percorso, tolto.nome)];
  },
  ripete: ({ nodo, percorso }, caso) => {
    const soli = nodo.figli.filter(({ elemento }) => elemento.massimo === 1);
    const doppio = soli[caso % soli.length];
    if (!doppio) return undefined;
    nodo.figli.splice(nodo.figli.indexOf(doppio), 0, doppio);
    return [sotto(percorso, doppio.elemento.nome)];
  },
  ordine: ({ nodo, percorso }, caso) => {
    const { figli } = nodo;
    const posto = caso % Math.max(1, figli.length - 1);
    const [prima, dopo] = [figli[posto], figli[posto + 1]];
    if (!prima || !dopo || prima.elemento.nome === dopo.elemento.nome) return undefined;
    figli.splice(posto, 2, dopo, prima);
    return [sotto(percorso, prima.elemento.nome), sotto(percorso, dopo.elemento.nome)];
  },
  ignoto: ({ nodo, percorso }, caso) => {
    const nome = 'nonPrevisto';
    const finto: Nodo['elemento'] = {
      nome,
      spazio: '',
      minimo: 1,
      massimo: 1,
      tipo: { genere: 'complesso', gruppi: [] },
    };
    const nuovo: Nodo = { elemento: finto, spazio: '', testo: '', figli: [], attributi: '' };
    nodo.figli.splice(caso % (nodo.figli.length + 1), 0, nuovo);
    return [sotto(percorso, nome)];
  },
  testo: ({ nodo, percorso }) => {
    if (!complesso(nodo)) return undefined;
    nodo.testo = 'testo';
    return [percorso];
  },
  scelta: ({ nodo, percorso }) => {
    const scelta = complesso(nodo)?.gruppi.find((gruppo) => gruppo.scelta);
    const scelto = nodo.figli.findIndex(({ elemento: { nome } }) =>
      scelta?.elementi.some((uno) => uno.nome === nome),
    );
    if (!scelta || scelto < 0) return undefined;
    nodo.figli.splice(scelto, 1);
    return scelta.elementi.slice(0, 1).map(({ nome }) => sotto(percorso, nome));
  },
  attributo: ({ nodo, percorso }) => {
    nodo.attributi = ' lingua="it"';
    return [percorso];
  },
  spazio: ({ nodo, percorso }) => {
    if (percorso === '') return undefined;
    nodo.spazio = nodo.spazio === '' ? 'http://sogei.it/ANPR/rispostaComune' : '';
    return [percorso.replace(/\.\d+$/, '')];
  },
};

function copia(nodo: Nodo): Nodo {
  return { ...nodo, figli: nodo.figli.map(copia) };
}

/** A document with one damage, and the paths by which it may be told. */
export interface Guastato {
  readonly xml: string;
  readonly percorsi: readonly string[];
}

/** One damage of the given kind somewhere in the tree, or nothing if it fits nowhere. */
function guasta(albero: Nodo, genere: Genere, caso: number): Guastato | undefined {
  const nodo = copia(albero);
  const tutti = luoghi(nodo);
  for (let i = 0; i < tutti.length; i++) {
    const luogo = tutti[(caso + i) % tutti.length];
    const percorsi = luogo && guasti[genere](luogo, caso);
    if (percorsi) return { xml: scritto(nodo), percorsi };
  }
  return undefined;
}

/** How many documents are looked at before saying that a damage fits in none of them. */
const sguardi = 200;

/** Spoilt documents drawn from valid ones; undefined where the message has nothing to damage in that way. */
export function guastati(
  radice: ElementoXsd,
  genere: Genere,
  seme: number,
): fc.Arbitrary<Guastato> | undefined {
  const validi = fc.tuple(alberi(radice), fc.nat({ max: 100_000 }));
  const possibile = fc
    .sample(validi, { numRuns: sguardi, seed: seme })
    .some(([albero, caso]) => guasta(albero, genere, caso) !== undefined);
  if (!possibile) return undefined;
  return validi
    .map(([albero, caso]) => guasta(albero, genere, caso))
    .filter((guastato) => guastato !== undefined);
}

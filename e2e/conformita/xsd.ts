import { DOMParser, type Element } from '@xmldom/xmldom';
import { fileUfficiali } from './ufficiale.ts';

/** The official schemas read on their own account, to hold ours against them and to draw instances from them. */
export interface SempliceXsd {
  readonly genere: 'semplice';
  /** Built-in type at the bottom. */
  readonly base: string;
  readonly forme: readonly string[];
  readonly minimo?: number;
  readonly massimo?: number;
  readonly collassa: boolean;
}
export interface ComplessoXsd {
  readonly genere: 'complesso';
  readonly gruppi: readonly GruppoXsd[];
}
/** One element by itself, or the alternatives of a choice. */
export type GruppoXsd = { readonly scelta: boolean; readonly elementi: readonly ElementoXsd[] };
export interface ElementoXsd {
  readonly nome: string;
  readonly spazio: string;
  readonly minimo: number;
  readonly massimo: number;
  readonly tipo: SempliceXsd | ComplessoXsd;
}

const xs = 'http://www.w3.org/2001/XMLSchema';

function figli(elemento: Element, ...nomi: string[]): Element[] {
  const tutti = [...elemento.childNodes].filter((nodo): nodo is Element => nodo.nodeType === 1);
  return tutti.filter((uno) => uno.namespaceURI === xs && nomi.includes(uno.localName ?? ''));
}

function primo(elemento: Element, ...nomi: string[]): Element | undefined {
  return figli(elemento, ...nomi)[0];
}

/** `{namespace}name` of a QName in an attribute. */
function nomeEsteso(elemento: Element, attributo: string): string {
  const [nome = '', prefisso] = (elemento.getAttribute(attributo) ?? '').split(':').reverse();
  return `{${elemento.lookupNamespaceURI(prefisso ?? '') ?? ''}}${nome}`;
}

/** Every global declaration of the files: `element {ns}name`, `type {ns}name`. */
function dichiarazioni(file: Iterable<Uint8Array>): ReadonlyMap<string, Element> {
  const trovate = new Map<string, Element>();
  const testi = new TextDecoder();
  for (const byte of file) {
    const schema = new DOMParser().parseFromString(testi.decode(byte), 'text/xml').documentElement;
    if (!schema) throw new Error('empty schema');
    const spazio = schema.getAttribute('targetNamespace') ?? '';
    for (const uno of figli(schema, 'element', 'complexType', 'simpleType')) {
      const genere = uno.localName === 'element' ? 'element' : 'type';
      trovate.set(`${genere} {${spazio}}${uno.getAttribute('name') ?? ''}`, uno);
    }
  }
  return trovate;
}

export type Catalogo = (spazio: string, nome: string) => ElementoXsd;

let ufficiale: Catalogo | undefined;

/** Global elements of the official schemas. */
export function catalogo(): Catalogo {
  return (ufficiale ??= catalogoDi(fileUfficiali().values()));
}

function dichiarata(note: ReturnType<typeof dichiarazioni>, chiave: string): Element {
  const trovata = note.get(chiave);
  if (!trovata) throw new Error(`not in the official schemas: ${chiave}`);
  return trovata;
}

function primitivo(base: string): SempliceXsd {
  return { genere: 'semplice', base, forme: [], collassa: base !== 'string' };
}

/** A simple type with the facets of a restriction over those of its base. */
function conFacce(restrizione: Element, base: SempliceXsd): SempliceXsd {
  const valore = (nome: string): string | undefined =>
    primo(restrizione, nome)?.getAttribute('value') ?? undefined;
  const numero = (nome: string): number | undefined => {
    const letto = valore(nome) ?? valore('length');
    return letto === undefined ? undefined : Number(letto);
  };
  const spazi = valore('whiteSpace');
  const minimo = numero('minLength') ?? base.minimo;
  const massimo = numero('maxLength') ?? base.massimo;
  const forme = figli(restrizione, 'pattern').map((uno) => uno.getAttribute('value') ?? '');
  const elenco = figli(restrizione, 'enumeration').map((uno) => uno.getAttribute('value') ?? '');
  return {
    genere: 'semplice',
    base: base.base,
    // A closed list is a pattern that lists.
    forme: [...base.forme, ...forme, ...(elenco.length > 0 ? [elenco.join('|')] : [])],
    ...(minimo === undefined ? {} : { minimo }),
    ...(massimo === undefined ? {} : { massimo }),
    collassa: spazi === undefined ? base.collassa : spazi === 'collapse',
  };
}

function gruppiIn(sopra: Element, elemento: (uno: Element) => ElementoXsd): GruppoXsd[] {
  return figli(sopra, 'sequence', 'choice', 'element').flatMap((uno): GruppoXsd[] => {
    if (uno.localName === 'sequence') return gruppiIn(uno, elemento);
    if (uno.localName === 'element') return [{ scelta: false, elementi: [elemento(uno)] }];
    const vuota = uno.getAttribute('minOccurs') === '0';
    const elementi = figli(uno, 'element').map(elemento);
    return [{ scelta: true, elementi: vuota ? elementi.map((e) => ({ ...e, minimo: 0 })) : elementi }];
  });
}

/** Global elements of any schema files. */
export function catalogoDi(file: Iterable<Uint8Array>): Catalogo {
  const note = dichiarazioni(file);
  const risolti = new Map<string, SempliceXsd | ComplessoXsd>();

  function tipoDi(esteso: string): SempliceXsd | ComplessoXsd {
    if (esteso.startsWith(`{${xs}}`)) return primitivo(esteso.slice(xs.length + 2));
    let tipo = risolti.get(esteso);
    if (!tipo) risolti.set(esteso, (tipo = leggiTipo(dichiarata(note, `type ${esteso}`))));
    return tipo;
  }

  function leggiTipo(tipo: Element): SempliceXsd | ComplessoXsd {
    if (tipo.localName === 'simpleType') return ristretto(tipo);
    const contenuto = primo(tipo, 'complexContent', 'simpleContent');
    const estensione = contenuto && primo(contenuto, 'extension');
    if (!estensione) return { genere: 'complesso', gruppi: gruppiDi(tipo) };
    const base = tipoDi(nomeEsteso(estensione, 'base'));
    if (base.genere === 'semplice') return base;
    return { genere: 'complesso', gruppi: [...base.gruppi, ...gruppiDi(estensione)] };
  }

  function ristretto(tipo: Element): SempliceXsd {
    const [restrizione] = figli(tipo, 'restriction');
    if (!restrizione) throw new Error('a simple type without restriction');
    const interno = primo(restrizione, 'simpleType');
    const base = interno ? leggiTipo(interno) : tipoDi(nomeEsteso(restrizione, 'base'));
    if (base.genere === 'complesso') throw new Error('a simple type that restricts a complex one');
    return conFacce(restrizione, base);
  }

  const gruppiDi = (sopra: Element): GruppoXsd[] => gruppiIn(sopra, elemento);

  function elemento(uno: Element): ElementoXsd {
    const minimo = Number(uno.getAttribute('minOccurs') ?? '1');
    const scritto = uno.getAttribute('maxOccurs') ?? '1';
    const massimo = scritto === 'unbounded' ? Infinity : Number(scritto);
    if (!uno.hasAttribute('ref')) {
      const nome = uno.getAttribute('name') ?? '';
      const interno = primo(uno, 'simpleType');
      const tipo = interno ? leggiTipo(interno) : tipoDi(nomeEsteso(uno, 'type'));
      return { nome, spazio: '', minimo, massimo, tipo };
    }
    const [, spazio = '', nome = ''] = /^\{(.*)\}(.*)$/.exec(nomeEsteso(uno, 'ref')) ?? [];
    return { ...globale(spazio, nome), minimo, massimo };
  }

  const globali = new Map<string, ElementoXsd>();
  function globale(spazio: string, nome: string): ElementoXsd {
    const chiave = `{${spazio}}${nome}`;
    const noto = globali.get(chiave);
    if (noto) return noto;
    const nuovo = leggiGlobale(spazio, nome);
    globali.set(chiave, nuovo);
    return nuovo;
  }

  function leggiGlobale(spazio: string, nome: string): ElementoXsd {
    const dichiarato = dichiarata(note, `element {${spazio}}${nome}`);
    const interno = primo(dichiarato, 'complexType');
    const tipo = interno ? leggiTipo(interno) : tipoDi(nomeEsteso(dichiarato, 'type'));
    return { nome, spazio, minimo: 1, massimo: 1, tipo };
  }
  return globale;
}

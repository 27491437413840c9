import type { StrutturaFoglia, StrutturaTipo, Voce } from '../schema/struttura.ts';
import { Impronte } from './impronte.ts';
import { nomeSemplice, soloBase } from './semplice.ts';

/** Types that more than one namespace of messages uses go here, as in the official `tipoDato.xsd`. */
export const spazioComune = 'http://sogei.it/ANPR/tipoDato';

/** What one schema file declares, in the order in which it was met. */
export interface SchemaXsd {
  readonly spazio: string;
  readonly elementi: ReadonlyMap<string, StrutturaTipo>;
  readonly complessi: ReadonlyMap<string, StrutturaTipo>;
  readonly semplici: ReadonlyMap<string, StrutturaFoglia>;
}

export interface NomeXsd {
  readonly spazio: string;
  readonly nome: string;
}

export interface Inventario {
  /** By namespace. */
  readonly schemi: ReadonlyMap<string, SchemaXsd>;
  /** The named type of an element; undefined for a leaf that is just a built-in type. */
  tipoDi(struttura: StrutturaFoglia | StrutturaTipo): NomeXsd | undefined;
}

/** A type met in the messages: under which name, in which namespaces. */
interface Incontrato {
  readonly struttura: StrutturaFoglia | StrutturaTipo;
  readonly nome: string;
  readonly spazi: Set<string>;
}

/** A type keeps its official name; the leaves have none of their own. */
function nomeDi({ nome, contenuto }: Voce): string {
  if (contenuto.genere === 'foglia') return nomeSemplice(contenuto);
  if (contenuto.nome === undefined)
    throw new TypeError(`${nome}: a local element without the name of its type`);
  return contenuto.nome;
}

/** Two different things under one name: the second and later ones are numbered. */
function libero(nome: string, ...occupati: readonly Pick<ReadonlySet<string>, 'has'>[]): string {
  for (let numero = 1; ; numero++) {
    const proposto = numero === 1 ? nome : `${nome}_${numero}`;
    if (!occupati.some((gia) => gia.has(proposto))) return proposto;
  }
}

/** What the messages are made of, as it is met. */
class Raccolta {
  readonly impronte = new Impronte();
  readonly incontrati = new Map<number, Incontrato>();
  readonly elementi = new Map<string, Map<string, StrutturaTipo>>();
  /** Namespaces that others import. */
  readonly importati = new Set([spazioComune]);

  dichiara(struttura: StrutturaTipo): void {
    if (!struttura.globale) throw new TypeError('the root of a message without its name');
    const { spazio, radice } = struttura.globale;
    const suoi = this.elementi.get(spazio) ?? new Map<string, StrutturaTipo>();
    this.elementi.set(spazio, suoi);
    const nota = suoi.get(radice);
    if (nota && this.impronte.di(nota) !== this.impronte.di(struttura))
      throw new TypeError(`two different elements {${spazio}}${radice}`);
    if (nota) return;
    suoi.set(radice, struttura);
    this.#percorri(struttura, spazio);
  }

  #percorri(struttura: StrutturaTipo, spazio: string): void {
    for (const voce of struttura.voci) {
      const { contenuto } = voce;
      if (contenuto.genere === 'tipo' && contenuto.globale) {
        if (voce.spazio !== spazio) this.importati.add(voce.spazio);
        this.dichiara(contenuto);
      } else if (contenuto.genere === 'tipo' || !soloBase(contenuto)) this.#incontra(voce, spazio);
    }
  }

  #incontra(voce: Voce, spazio: string): void {
    const { contenuto: struttura } = voce;
    const impronta = this.impronte.di(struttura);
    const noto = this.incontrati.get(impronta) ?? { struttura, nome: nomeDi(voce), spazi: new Set() };
    this.incontrati.set(impronta, noto);
    if (noto.spazi.has(spazio)) return;
    noto.spazi.add(spazio);
    if (struttura.genere === 'tipo') this.#percorri(struttura, spazio);
  }
}

type Tipi = ReadonlyMap<string, ReadonlyMap<string, StrutturaFoglia | StrutturaTipo>>;

/** Gives a name to each type, those of imported namespaces first. @returns by namespace, and by print. */
function nomina({ incontrati, importati }: Raccolta): {
  readonly tipi: Tipi;
  readonly nomi: ReadonlyMap<number, NomeXsd>;
} {
  const tipi = new Map<string, Map<string, StrutturaFoglia | StrutturaTipo>>();
  const nomi = new Map<number, NomeXsd>();
  // Who makes classes of a WSDL puts all its schemas in one package: a name is not used again by who imports it.
  const comuni = new Set<string>();
  const daNominare = [...incontrati].map(([impronta, { struttura, nome, spazi }]) => {
    const [solo = spazioComune] = spazi;
    return { impronta, struttura, nome, spazio: spazi.size > 1 ? spazioComune : solo };
  });
  const [prima = [], dopo = []] = [true, false].map((importato) =>
    daNominare.filter(({ spazio }) => importati.has(spazio) === importato),
  );
  for (const { impronta, struttura, nome, spazio } of [...prima, ...dopo]) {
    const suoi = tipi.get(spazio) ?? new Map<string, StrutturaFoglia | StrutturaTipo>();
    tipi.set(spazio, suoi);
    const scelto = libero(nome, suoi, comuni);
    suoi.set(scelto, struttura);
    nomi.set(impronta, { spazio, nome: scelto });
    if (importati.has(spazio)) comuni.add(scelto);
  }
  return { tipi, nomi };
}

/** Sorts what the messages are made of into schema files. @param radici global elements, messages first. */
export function inventario(radici: readonly StrutturaTipo[]): Inventario {
  const raccolta = new Raccolta();
  for (const radice of radici) raccolta.dichiara(radice);
  const { elementi, impronte } = raccolta;
  const { tipi, nomi } = nomina(raccolta);
  const schemi = [...new Set([...elementi.keys(), ...tipi.keys()])].map((spazio): [string, SchemaXsd] => {
    const complessi = new Map<string, StrutturaTipo>();
    const semplici = new Map<string, StrutturaFoglia>();
    for (const [nome, struttura] of tipi.get(spazio) ?? []) {
      if (struttura.genere === 'tipo') complessi.set(nome, struttura);
      else semplici.set(nome, struttura);
    }
    return [spazio, { spazio, elementi: elementi.get(spazio) ?? new Map(), complessi, semplici }];
  });
  return { schemi: new Map(schemi), tipoDi: (struttura) => nomi.get(impronte.di(struttura)) };
}

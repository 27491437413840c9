import type { Scelta } from '../schema/fatti.ts';
import type { StrutturaTipo, Voce } from '../schema/struttura.ts';
import { spazioComune, type Inventario, type SchemaXsd } from './inventario.ts';
import { documento, nodo, parole, type Nodo } from './marcatura.ts';
import { tipoSemplice } from './semplice.ts';

/** How a schema names the types and elements of the others. */
class Prefissi {
  readonly #proprio: string;
  /** Namespaces to import, with their prefix. */
  readonly altri = new Map<string, string>();

  constructor(proprio: string) {
    this.#proprio = proprio;
  }

  nome(spazio: string, nome: string): string {
    if (spazio === this.#proprio) return `tns:${nome}`;
    const prefisso = this.altri.get(spazio) ?? (spazio === spazioComune ? 'td' : `n${this.altri.size + 1}`);
    this.altri.set(spazio, prefisso);
    return `${prefisso}:${nome}`;
  }
}

function tabelle(voce: Voce): Nodo[] {
  if (voce.contenuto.genere === 'tipo' || voce.contenuto.tabelle.length === 0) return [];
  const elenco = voce.contenuto.tabelle.join(', ');
  const nota = parole('xs:documentation', `Tabella di decodifica ${elenco}`);
  return [nodo('xs:annotation', {}, nota)];
}

function elemento(voce: Voce, minimo: 0 | 1, inventario: Inventario, prefissi: Prefissi): Nodo {
  const { nome, spazio, ripetibile, contenuto } = voce;
  const quanti = {
    minOccurs: minimo === 0 ? '0' : undefined,
    maxOccurs: ripetibile ? 'unbounded' : undefined,
  };
  if (spazio !== '') return nodo('xs:element', { ref: prefissi.nome(spazio, nome), ...quanti });
  const suo = inventario.tipoDi(contenuto);
  if (!suo && contenuto.genere === 'tipo') throw new TypeError(`${nome}: a type outside the inventory`);
  const base = contenuto.genere === 'foglia' ? `xs:${contenuto.base}` : '';
  const type = suo ? prefissi.nome(suo.spazio, suo.nome) : base;
  return nodo('xs:element', { name: nome, type, ...quanti }, ...tabelle(voce));
}

/** In the official form: the alternatives of a choice that may stay empty are optional, one by one. */
function sequenza({ voci, scelte }: StrutturaTipo, inventario: Inventario, prefissi: Prefissi): Nodo {
  const sceltaDi = new Map(scelte.flatMap((scelta) => scelta.tra.map((nome) => [nome, scelta] as const)));
  const fatte = new Set<Scelta>();
  const parti = voci.flatMap((voce): Nodo[] => {
    const scelta = sceltaDi.get(voce.nome);
    if (!scelta) return [elemento(voce, voce.obbligatoria ? 1 : 0, inventario, prefissi)];
    if (fatte.has(scelta)) return [];
    fatte.add(scelta);
    const alternative = voci
      .filter(({ nome }) => sceltaDi.get(nome) === scelta)
      .map((una) => elemento(una, scelta.obbligatoria ? 1 : 0, inventario, prefissi));
    return [nodo('xs:choice', {}, ...alternative)];
  });
  return nodo('xs:sequence', {}, ...parti);
}

/** @param riferimento where the schema of another namespace is found. */
export function scriviXsd(
  schema: SchemaXsd,
  inventario: Inventario,
  riferimento: (spazio: string) => string,
): string {
  const { spazio, elementi, complessi, semplici } = schema;
  const prefissi = new Prefissi(spazio);
  const dichiarati = [
    ...[...elementi].map(([name, struttura]) =>
      nodo('xs:element', { name }, nodo('xs:complexType', {}, sequenza(struttura, inventario, prefissi))),
    ),
    ...[...complessi].map(([name, struttura]) =>
      nodo('xs:complexType', { name }, sequenza(struttura, inventario, prefissi)),
    ),
    ...[...semplici].map(([nome, foglia]) => tipoSemplice(nome, foglia)),
  ];
  const altri = [...prefissi.altri];
  const importati = altri.map(([namespace]) =>
    nodo('xs:import', { namespace, schemaLocation: riferimento(namespace) }),
  );
  const nomi = Object.fromEntries(altri.map(([altro, prefisso]) => [`xmlns:${prefisso}`, altro]));
  return documento(
    nodo(
      'xs:schema',
      {
        'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
        'xmlns:tns': spazio,
        ...nomi,
        targetNamespace: spazio,
        elementFormDefault: 'unqualified',
        attributeFormDefault: 'unqualified',
      },
      ...importati,
      ...dichiarati,
    ),
  );
}

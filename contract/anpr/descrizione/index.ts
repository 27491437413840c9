import type { StrutturaTipo } from '../schema/struttura.ts';
import { inventario } from './inventario.ts';
import type { FamigliaDescritta, ServizioDescritto } from './servizio.ts';
import { scriviWsdl } from './wsdl.ts';
import { scriviXsd } from './xsd.ts';

export type { FamigliaDescritta, ServizioDescritto } from './servizio.ts';

/** Where the reader of a description will find the files it names: a name of {@link Descrizione.schemi} to a URI. */
export type Luogo = (nome: string) => string;

/** The official interface in the words of SOAP toolkits, drawn from the schemas that read and write the messages. */
export interface Descrizione {
  /** By namespace of the WSDL. */
  readonly famiglie: ReadonlyMap<string, FamigliaDescritta>;
  /** Names of the schema files that the WSDL of a family leads to, its own first. */
  schemi(famiglia: FamigliaDescritta): readonly string[];
  wsdl(famiglia: FamigliaDescritta, indirizzo: string, dove: Luogo): string;
  /** @throws TypeError on a name that no family has. */
  xsd(nome: string, dove: Luogo): string;
}

/** File name of the schema of a namespace: `…/ANPR/3000consultazione` is `3000consultazione.xsd`, as officially. */
function nomeFile(spazio: string): string {
  return `${spazio.replace(/\/+$/, '').replace(/^.*[/:]/, '')}.xsd`;
}

export function descrivi(servizi: readonly ServizioDescritto[]): Descrizione {
  const messaggi = servizi.flatMap(({ richiesta, risposta }) => [richiesta, risposta]);
  const noti = inventario(messaggi.map(({ struttura }): StrutturaTipo => struttura));
  const perNome = new Map([...noti.schemi.values()].map((schema) => [nomeFile(schema.spazio), schema]));
  if (perNome.size !== noti.schemi.size)
    throw new TypeError('two namespaces whose schemas have the same name');
  const diFamiglia = Map.groupBy(servizi, ({ famiglia }) => famiglia.spazioWsdl);

  const suoi = ({ spazioWsdl }: FamigliaDescritta): readonly ServizioDescritto[] =>
    diFamiglia.get(spazioWsdl) ?? [];
  const spaziDi = (famiglia: FamigliaDescritta): string[] => [
    ...new Set(suoi(famiglia).flatMap(({ richiesta, risposta }) => [richiesta.spazio, risposta.spazio])),
  ];

  function xsd(nome: string, dove: Luogo): string {
    const schema = perNome.get(nome);
    if (!schema) throw new TypeError(`no schema ${nome}`);
    return scriviXsd(schema, noti, (spazio) => dove(nomeFile(spazio)));
  }

  return {
    famiglie: new Map(servizi.map(({ famiglia }) => [famiglia.spazioWsdl, famiglia])),
    schemi: (famiglia) => {
      const trovati = new Set<string>();
      const segui = (nome: string): string => {
        if (trovati.has(nome)) return nome;
        trovati.add(nome);
        xsd(nome, segui);
        return nome;
      };
      for (const spazio of spaziDi(famiglia)) segui(nomeFile(spazio));
      return [...trovati];
    },
    wsdl: (famiglia, indirizzo, dove) => {
      const schemi = spaziDi(famiglia).map((spazio) => ({ spazio, dove: dove(nomeFile(spazio)) }));
      return scriviWsdl(famiglia, suoi(famiglia), schemi, indirizzo);
    },
    xsd,
  };
}

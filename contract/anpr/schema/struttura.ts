import { z } from 'zod';
import { fattiFoglia, fattiTipo, type FattiFoglia, type FattiTipo } from './fatti.ts';

/**
 * A message as plain data: what the codec walks, and what forms, WSDL and random instances are drawn from.
 * Built once from the Zod schema and its facts.
 */
export interface StrutturaFoglia extends FattiFoglia {
  readonly genere: 'foglia';
}

export interface StrutturaTipo extends FattiTipo {
  readonly genere: 'tipo';
  /** In the order of the elements. */
  readonly voci: readonly Voce[];
  readonly perNome: ReadonlyMap<string, Voce>;
}

export interface Voce {
  readonly nome: string;
  /** Position among the elements of the type, from 0. */
  readonly posto: number;
  /** Namespace of the element: empty, unless it is taken by `ref`. */
  readonly spazio: string;
  /** Must be there by itself; what a choice asks is in {@link FattiTipo.scelte}. */
  readonly obbligatoria: boolean;
  /** maxOccurs="unbounded": an array in JSON. */
  readonly ripetibile: boolean;
  readonly contenuto: StrutturaFoglia | StrutturaTipo;
}

const fatte = new WeakMap<z.core.$ZodType, StrutturaFoglia | StrutturaTipo>();

function contenutoDi(schema: z.core.$ZodType): StrutturaFoglia | StrutturaTipo {
  const nota = fatte.get(schema);
  if (nota) return nota;
  let nuova: StrutturaFoglia | StrutturaTipo;
  if (schema instanceof z.ZodObject) nuova = strutturaTipo(schema);
  else {
    const fatti = fattiFoglia.get(schema);
    if (!fatti) throw new TypeError('schema outside the message layer: leaves come from schema/foglie.ts');
    nuova = { genere: 'foglia', ...fatti };
  }
  fatte.set(schema, nuova);
  return nuova;
}

function voce(nome: string, posto: number, schema: z.core.$ZodType): Voce {
  const facoltativa = schema instanceof z.ZodExactOptional;
  const interno = facoltativa ? schema.unwrap() : schema;
  const ripetibile = interno instanceof z.ZodArray;
  const contenuto = contenutoDi(ripetibile ? interno.element : interno);
  const spazio = contenuto.genere === 'tipo' ? (contenuto.globale?.spazio ?? '') : '';
  return { nome, posto, spazio, obbligatoria: !facoltativa, ripetibile, contenuto };
}

export function strutturaTipo(schema: z.ZodObject): StrutturaTipo {
  const fatti = fattiTipo.get(schema);
  if (!fatti) throw new TypeError('schema outside the message layer: types come from schema/tipo.ts');
  const figli: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const voci = Object.entries(figli).map(([nome, figlio], posto) => voce(nome, posto, figlio));
  return { genere: 'tipo', ...fatti, voci, perNome: new Map(voci.map((una) => [una.nome, una])) };
}

import { z } from 'zod';
import { esameDi } from './difetti-foglia.ts';
import { fattiFoglia, type BaseXsd, type FattiFoglia } from './fatti.ts';

/** A leaf of a message: text in JSON, an element with text in XML. */
export type Foglia = z.ZodString;

function foglia(fatti: FattiFoglia): Foglia {
  const esame = esameDi(fatti);
  const schema = z.string().check(({ value, issues }) => {
    const difetto = esame(value);
    if (!difetto) return;
    const { messaggio: message, ...params } = difetto;
    issues.push({ code: 'custom', message, params, input: value, continue: true });
  });
  fattiFoglia.add(schema, fatti);
  return schema;
}

function fattiDi(schema: Foglia): FattiFoglia {
  const fatti = fattiFoglia.get(schema);
  if (!fatti) throw new TypeError('leaf without facts: build leaves with the functions of schema/foglie.ts');
  return fatti;
}

function predefinita(base: BaseXsd): Foglia {
  return foglia({ base, forme: [], collassa: base !== 'string', tabelle: [] });
}

/** Characters between `minimo` and `massimo`, of the given XSD pattern when there is one. */
export function testo(minimo: number, massimo: number, forma?: string): Foglia {
  return foglia({
    base: 'string',
    minimo,
    massimo,
    forme: forma === undefined ? [] : [forma],
    collassa: false,
    tabelle: [],
  });
}

/** `xs:string` without limits: also empty. */
export function testoLibero(): Foglia {
  return predefinita('string');
}

/** Exactly so many digits. */
export function cifre(quante: number): Foglia {
  return foglia({ ...fattiCifre, minimo: quante, massimo: quante });
}

/** One digit at least, `massimo` at most. */
export function cifreFinoA(massimo: number): Foglia {
  return foglia({ ...fattiCifre, massimo });
}
const fattiCifre: FattiFoglia = { base: 'string', forme: ['(\\d)+'], collassa: true, tabelle: [] };

/** `xs:date`, as `AAAA-MM-GG`. */
export function data(): Foglia {
  return predefinita('date');
}

/** `xs:dateTime`, kept as it was written, zone included. */
export function istante(): Foglia {
  return predefinita('dateTime');
}

/** `xs:int`. */
export function intero(): Foglia {
  return predefinita('int');
}

/** `xs:integer`, of any length. */
export function interoLungo(): Foglia {
  return predefinita('integer');
}

/** `xs:boolean`: true, false, 1 or 0, kept as it was written. */
export function booleano(): Foglia {
  return predefinita('boolean');
}

/** `xs:base64Binary`, without white space. */
export function base64(): Foglia {
  return predefinita('base64Binary');
}

/** A further pattern or other lengths on an existing leaf, as `xs:restriction` does. */
export function restringi(
  schema: Foglia,
  stretta: { forma?: string; minimo?: number; massimo?: number; collassa?: boolean },
): Foglia {
  const { forma, ...limiti } = stretta;
  const fatti = fattiDi(schema);
  return foglia({ ...fatti, ...limiti, forme: forma === undefined ? fatti.forme : [...fatti.forme, forma] });
}

/** The same leaf, drawn from decode tables: forms offer their entries, rules check them, the schema does not. */
export function codice(schema: Foglia, ...tabelle: string[]): Foglia {
  return foglia({ ...fattiDi(schema), tabelle });
}

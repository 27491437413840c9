import { z } from 'zod';

/** Built-in XSD types that the official messages use for their leaves. */
export type BaseXsd = 'string' | 'date' | 'dateTime' | 'int' | 'integer' | 'boolean' | 'base64Binary';

/** What the official schema fixes of a leaf. In JSON every leaf is a string, whatever its base. */
export interface FattiFoglia {
  readonly base: BaseXsd;
  /** Length in characters (code points). `minimo` = `massimo` where the schema says `length`. */
  readonly minimo?: number;
  readonly massimo?: number;
  /** XSD patterns as the schema writes them, base type first: the value must match each of them. */
  readonly forme: readonly string[];
  /** `whiteSpace="collapse"`: spaces around and doubled do not count in XML. */
  readonly collassa: boolean;
  /** Decode tables the code is drawn from, two digits each. The schema does not enforce them: the rules do. */
  readonly tabelle: readonly string[];
}

/** An `xs:choice`: of these elements exactly one is present, or at most one when the choice may be empty. */
export interface Scelta<K extends string = string> {
  readonly tra: readonly [K, K, ...K[]];
  readonly obbligatoria: boolean;
}

export interface FattiTipo {
  /** Name of the official complex type; absent for the anonymous type of a global element. */
  readonly nome?: string;
  readonly scelte: readonly Scelta[];
  /** Present on global elements: root of a message, or element taken by `ref` inside another. */
  readonly globale?: { readonly spazio: string; readonly radice: string };
}

/** The XML side of each schema, kept beside Zod and not inside it. */
export const fattiFoglia = z.registry<FattiFoglia>();
export const fattiTipo = z.registry<FattiTipo>();

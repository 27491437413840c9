import { z } from 'zod';
import { fattiTipo, type FattiTipo, type Scelta } from './fatti.ts';
import { difettoScelta } from './scelta.ts';

export type Complesso<S extends z.ZodRawShape = z.ZodRawShape> = z.ZodObject<S, z.core.$strip>;

/** minOccurs="0": the key may be missing, but never `undefined`. */
export function facoltativo<T extends z.ZodType>(schema: T): z.ZodExactOptional<T> {
  return schema.exactOptional();
}

/** minOccurs="0" maxOccurs="unbounded". */
export function zeroOPiu<T extends z.ZodType>(schema: T): z.ZodExactOptional<z.ZodArray<T>> {
  return z.array(schema).exactOptional();
}

/** minOccurs="1" maxOccurs="unbounded". */
export function unoOPiu<T extends z.ZodType>(schema: T): z.ZodArray<T> {
  return z.array(schema).min(1);
}

/** A choice whose alternatives are all required: one of them must be there. The keys are `facoltativo` in the shape. */
export function unoFra<const K extends string>(...tra: readonly [K, K, ...K[]]): Scelta<K> {
  return { tra, obbligatoria: true };
}

/** A choice that may stay empty. */
export function alPiuUnoFra<const K extends string>(...tra: readonly [K, K, ...K[]]): Scelta<K> {
  return { tra, obbligatoria: false };
}

/** A sequence of elements with its choices; the order of the keys is the order of the elements. */
export function sequenza<S extends z.ZodRawShape>(forma: S, fatti: FattiTipo): Complesso<S> {
  let schema: Complesso<S> = z.object(forma);
  for (const scelta of fatti.scelte) {
    const controllo = z.check<z.infer<Complesso<S>>>(({ value, issues }) => {
      const difetto = typeof value === 'object' && value !== null && difettoScelta(scelta, value);
      if (!difetto) return;
      const { messaggio: message, ...params } = difetto;
      issues.push({ code: 'custom', message, params, path: [scelta.tra[0]], input: value, continue: true });
    });
    // Also when something else is wrong: every defect is told at once.
    controllo._zod.def.when = () => true;
    schema = schema.check(controllo);
  }
  fattiTipo.add(schema, fatti);
  return schema;
}

/** A complex type of the official schema, by its official name. */
export function tipo<S extends z.ZodRawShape>(
  nome: string,
  forma: S,
  ...scelte: readonly Scelta<Extract<keyof S, string>>[]
): Complesso<S> {
  return sequenza(forma, { nome, scelte });
}

/** `xs:extension`: the elements of the base, then the new ones. */
export function estende<B extends z.ZodRawShape, S extends z.ZodRawShape>(
  base: Complesso<B>,
  nome: string,
  forma: S,
): Complesso<B & S> {
  return sequenza({ ...base.shape, ...forma }, { nome, scelte: fattiTipo.get(base)?.scelte ?? [] });
}

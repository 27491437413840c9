import { z } from 'zod';
import { fattiTipo, type FattiTipo, type Scelta } from './fatti.ts';

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

function presenti(valore: unknown, tra: readonly string[]): number {
  if (typeof valore !== 'object' || valore === null) return 1;
  return tra.filter((nome) => nome in valore).length;
}

/** A sequence of elements with its choices; the order of the keys is the order of the elements. */
export function sequenza<S extends z.ZodRawShape>(forma: S, fatti: FattiTipo): Complesso<S> {
  let schema: Complesso<S> = z.object(forma);
  for (const { tra, obbligatoria } of fatti.scelte) {
    const elenco = tra.join(', ');
    schema = schema.refine(
      (valore) => {
        const quanti = presenti(valore, tra);
        return quanti === 1 || (quanti === 0 && !obbligatoria);
      },
      {
        // Also when something else is wrong: every defect is told at once.
        when: () => true,
        path: [tra[0]],
        error: ({ input }) =>
          presenti(input, tra) === 0
            ? `Manca un dato: occorre uno fra ${elenco}.`
            : `Dati che si escludono: può esserci uno solo fra ${elenco}.`,
        params: {
          regola: 'scelta',
          rimedio: `Indica ${obbligatoria ? 'uno, e uno solo,' : 'al massimo uno'} fra ${elenco}.`,
        },
      },
    );
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

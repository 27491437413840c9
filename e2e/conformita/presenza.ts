import fc from 'fast-check';

/** How often what may be missing is there, out of twenty: less and less going down, or documents would explode. */
const perLivello = [19, 16, 14, 11, 8, 6, 4] as const;

export function forse<T>(arbitrario: fc.Arbitrary<T>, livello: number): fc.Arbitrary<T | undefined> {
  const presenti = perLivello[livello] ?? 3;
  return fc.oneof(
    { weight: 20 - presenti, arbitrary: fc.constant(undefined) },
    { weight: presenti, arbitrary: arbitrario },
  );
}

/** One arbitrary per type and level, made when first needed. */
export function perTipoELivello<S extends object, T>(
  fa: (tipo: S, livello: number) => fc.Arbitrary<T>,
): (tipo: S, livello: number) => fc.Arbitrary<T> {
  const fatti = new Map<S, fc.Arbitrary<T>[]>();
  return (tipo, livello) => {
    const suoi = fatti.get(tipo) ?? [];
    fatti.set(tipo, suoi);
    return (suoi[livello] ??= fa(tipo, livello));
  };
}

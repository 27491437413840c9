import { statoEnte } from '#contract/regole/enti.ts';

/** First and last day of a body, as a query joins them. */
export interface DaQuandoAQuando {
  readonly ente_dal: string | null;
  readonly ente_finisce: string | null;
}

/**
 * Whether a body does not work on a day of the register: after its last day nobody has to do anything, and if that day is
 * taken away all of it works again.
 */
export function enteFermoAl(
  { ente_dal: dal, ente_finisce: finisce }: DaQuandoAQuando,
  oggi: string,
): boolean {
  const stato = statoEnte({ dal: dal ?? undefined, finisce: finisce ?? undefined }, oggi);
  return stato === 'chiuso' || stato === 'futuro';
}

import type { Dossier } from '#contract/wa/registro.ts';

/** When the record came with the subentro: the day from which a completion holds (EN437). */
export function giornoSubentro({ operazioni }: Dossier): string | undefined {
  return operazioni.find(({ codice }) => codice.startsWith('S0'))?.registrata.slice(0, 10);
}

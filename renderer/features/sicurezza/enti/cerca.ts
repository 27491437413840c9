import { statoEnte } from '#contract/regole/enti.ts';
import type { VoceEnte } from '#contract/wa/enti.ts';
import { semplice } from '../../../ui/tabella/colonne.ts';

export type StatoEnte = ReturnType<typeof statoEnte>;

export interface FiltriEnti {
  readonly testo: string;
  readonly genere: VoceEnte['genere'] | '';
  /** Closed ones only when they are asked for. */
  readonly chiusi: boolean;
}

/** What is looked for is in the name, in the code, in the province or in the name of who leads it. */
export function filtraEnti(
  enti: readonly VoceEnte[],
  { testo, genere, chiusi }: FiltriEnti,
  oggi: string,
): readonly VoceEnte[] {
  const cercato = semplice(testo);
  return enti.filter(
    (ente) =>
      (genere === '' || ente.genere === genere) &&
      (chiusi || statoEnte(ente, oggi) !== 'chiuso') &&
      [
        ...[ente.nome, ente.codice, ente.siglaProvincia],
        ...ente.capi.map(({ cognome, nome }) => `${cognome} ${nome}`),
      ].some((uno) => semplice(uno).includes(cercato)),
  );
}

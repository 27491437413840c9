import type { Permesso, Profilo, Ruolo } from '#contract/wa/comune.ts';

/** Who acts: recognised by card session (WA) or by WS-Security header (WS). Travels with every call of the register. */
export interface Chi {
  readonly codiceFiscale: string;
  readonly idPostazione: string;
  /** ISTAT code of the body, six digits: the `codMittente` this caller may use. */
  readonly comune: string;
  readonly ruolo: Ruolo;
  readonly profili: readonly Profilo[];
  readonly permessi: ReadonlySet<Permesso>;
  readonly canale: 'WA' | 'WS';
  /** How this request wants its file, when it is one of those that make files; by channel if left out. */
  readonly formatoElaborati?: 'csv' | 'xml';
}

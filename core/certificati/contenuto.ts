import { createHash } from 'node:crypto';
import type { AltraLingua } from './pdf/parole.ts';

/** What a certificate type writes, in the order in which it is read. */
export type Blocco =
  | { readonly tipo: 'paragrafo'; readonly testo: string }
  /** The line that matters most, and the lines that complete it. */
  | { readonly tipo: 'rilievo'; readonly testo: string; readonly sotto: readonly string[] }
  | { readonly tipo: 'voci'; readonly voci: readonly (readonly [etichetta: string, valore: string])[] }
  | {
      readonly tipo: 'tabella';
      readonly colonne: readonly string[];
      readonly righe: readonly (readonly string[])[];
    };

export interface ParteCertificato {
  /** Tab. 13. */
  readonly tipo: string;
  /** Shown only when several types share the sheet. */
  readonly titolo: string;
  readonly blocchi: readonly Blocco[];
}

/**
 * Everything that a certificate says, whatever the sheet looks like: the PDF is drawn from it, the seal signs its
 * digest, the verification page shows it beside the paper.
 */
export interface Contenuto {
  readonly versione: 1;
  readonly comune: {
    readonly codiceIstat: string;
    readonly nome: string;
    readonly siglaProvincia: string;
    /** Lines under its name: office, address. */
    readonly intestazione?: readonly string[];
    /** SHA-256, in hex, of the picture of its coat of arms. */
    readonly logo?: string;
  };
  readonly titolo: string;
  readonly sottotitolo?: string;
  readonly fonte: string;
  readonly intestatario: { readonly nome: string; readonly righe: readonly string[] };
  readonly parti: readonly ParteCertificato[];
  readonly annotazioni: readonly string[];
  /** What the law wants said on the sheet. */
  readonly avvertenze: readonly string[];
  readonly oneri: {
    readonly bollo: string;
    readonly diritti: string;
    /** The stamp is stuck on the sheet: room is left for it. */
    readonly contrassegno: boolean;
  };
  /** `AAAA-MM-GG`. */
  readonly rilasciato: string;
  /** Last day of validity; absent: for ever. */
  readonly valeFinoAl?: string;
  readonly ufficiale: string;
  /** The same in the second language of the sheet, part by part and line by line. */
  readonly altra?: ContenutoTradotto;
  /** SHA-256, in hex, of what is written on the sheet ({@link ./pdf/disegna.ts}); absent on a preview. */
  readonly scritte?: string;
  /** Absent on a preview, which is no document. */
  readonly estremi?: { readonly protocollo: string; readonly codice: string };
}

export interface ContenutoTradotto {
  readonly lingua: AltraLingua;
  readonly titolo: string;
  readonly sottotitolo?: string;
  readonly fonte: string;
  readonly righeIntestatario: readonly string[];
  readonly parti: readonly ParteCertificato[];
  readonly avvertenze: readonly string[];
  readonly bollo: string;
  readonly diritti: string;
}

/** SHA-256 of the canonical text, 32 bytes. */
export function impronta(testo: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(testo, 'utf8').digest());
}

import type { Richiesta6001 } from '#contract/anpr/s6001-certificazione/6001-certificato.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import type { PassoStoria } from '../registro/storia.ts';

/** What the municipality has set for itself (workflows.md §8.2, WA "Gestione dati del comune"). */
export interface ParametriComune {
  readonly codiceIstat: string;
  readonly nome: string;
  readonly siglaProvincia: string;
  /** Authorisation to pay stamp duty virtually, as it must be quoted; absent: not authorised. */
  readonly autorizzazioneBolloVirtuale?: string;
  /** Lines under the name of the municipality: office, address. */
  readonly intestazione?: readonly string[];
  /** JPEG without transparency, 400 points a side at most. */
  readonly logo?: Uint8Array;
  /** Its local database is fed by the register: its own registrations come back as NRIS (workflows.md §12). */
  readonly integrata?: boolean;
  /** Static addresses from which its software calls; none: from any. */
  readonly indirizziIp?: readonly string[];
}

/** The request and whom it is about: all that a control or a text may look at. */
export interface Domanda {
  readonly richiesta: Richiesta6001;
  readonly comune: ParametriComune;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
  readonly soggetto: Soggetto;
  /** Who asks, when it is somebody else whom the register knows. */
  readonly richiedente?: Soggetto;
  readonly famiglia: Famiglia | undefined;
  /** The members of the family that the register knows, in any order. */
  readonly componenti: readonly Soggetto[];
  /** An administrative procedure is open on the person (services 1014). */
  readonly procedimentoAperto: boolean;
  /** Registrations in force that wrote the record, first the earliest; empty when nothing historical is asked for. */
  readonly storia: readonly PassoStoria[];
  /** `AAAA-MM-GG`: when the municipality of the first registration came into ANPR; absent: it began there. */
  readonly subentro?: string;
  /** Whose identity card, in the register, has the number that who asks was recognised by. */
  readonly titolariDocumento: readonly Soggetto[];
}

export type DomandaSola = Pick<Domanda, 'richiesta' | 'comune'>;

/** Tab. 13 codes asked for, each once, in the order of the request. */
export function tipiRichiesti(richiesta: Richiesta6001): string[] {
  return [...new Set(richiesta.listaTipiCertificati.tipoCertificato.map(senzaZeri))];
}

/** Euro cents. */
export function importo(cifre: string): number {
  return Number(cifre);
}

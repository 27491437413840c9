import type { FirmaAtto } from '#contract/wa/firma-atto.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { aperta, avanza, type StatoPratica } from './macchina.ts';

/** The record an act was made on: if it moves before the act leaves, a person must look. */
export interface Base {
  readonly idSoggetto: string;
  readonly versione: number;
  readonly letto: number;
  readonly dossier: Dossier;
}

/** An act that somebody confirmed, until the register has answered and beyond. */
export interface Pratica {
  readonly id: string;
  /** Official code of the operation. */
  readonly codice: string;
  /** Who it is about, as shown in lists. */
  readonly soggetto: string;
  /** Sentence of the summary that was confirmed. */
  readonly frase: string;
  /** Place in the queue: kept by a correction. */
  readonly ordine: number;
  readonly creata: number;
  /** Made at the confirmation, stored before the first sending, the same at every retry. */
  readonly idOperazioneComune: string;
  readonly richiesta: Readonly<Record<string, unknown>>;
  /** Of the card, over this very request under this very id. */
  readonly firma?: FirmaAtto;
  /** `soggetto:…`, `famiglia:…`: one operation at a time for each (services.md §1.4). */
  readonly aggregati: readonly string[];
  readonly base?: Base;
  /** Values of the form, to open it again. */
  readonly modulo?: unknown;
  /** Whose it was, when an administrator recovered it. */
  readonly recuperata?: string;
  readonly stato: StatoPratica;
}

/** A form being filled: on this workstation only, never an act. */
export interface Bozza {
  readonly id: string;
  readonly codice: string;
  readonly soggetto: string;
  readonly creata: number;
  readonly modificata: number;
  readonly base?: Base;
  readonly modulo: unknown;
  /** Whose it was, when an administrator recovered it. */
  readonly recuperata?: string;
  /** Refused act that this draft corrects: once confirmed it takes its place in the queue. */
  readonly corregge?: string;
}

/** 30 characters at most, letters and digits: time in base 36 and 20 random characters. */
export function nuovoIdOperazione(adesso = Date.now()): string {
  const alfabeto = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const caso = Array.from(crypto.getRandomValues(new Uint8Array(20)), (n) => alfabeto[n % 32]).join('');
  return `S${adesso.toString(36).toUpperCase()}${caso}`.slice(0, 30);
}

/**
 * A refused act that is tried again: under another id, because the register keeps the answer that it gave to the first
 * one and would only give it back. One write of the record: there is no moment in which both ids are alive. What the
 * card signed was the first: without a signature the register refuses, and the act waits for who confirms it again.
 */
export function ripresa(pratica: Pratica, adesso: number): Pratica {
  const idOperazioneComune = nuovoIdOperazione(adesso);
  const { testataRichiesta } = pratica.richiesta;
  const { firma: _, ...senzaFirma } = pratica;
  return {
    ...senzaFirma,
    idOperazioneComune,
    richiesta: {
      ...pratica.richiesta,
      testataRichiesta: {
        ...(testataRichiesta as object),
        idOperazioneComune,
        dataOraRichiesta: new Date(adesso).toISOString(),
      },
    },
    stato: avanza(pratica.stato, { tipo: 'ripresa' }, adesso),
  };
}

export type DaFare =
  | { readonly tipo: 'chiedi-esito' | 'manda'; readonly pratica: Pratica }
  /** Waits for an earlier act on the same person or family. */
  | { readonly tipo: 'aspetta'; readonly pratica: Pratica; readonly prima: Pratica };

/**
 * What the desk does next, in order. Whatever touches a person or a family with something earlier still open waits:
 * effective dates must not go back (EN240), and a second request on the same people would race the first.
 */
export function daFare(pratiche: readonly Pratica[]): DaFare[] {
  const impegnati = new Map<string, Pratica>();
  const lista: DaFare[] = [];
  for (const pratica of [...pratiche].sort((a, b) => a.ordine - b.ordine)) {
    const { stato } = pratica.stato;
    if (!aperta(pratica.stato)) continue;
    const prima = pratica.aggregati.map((uno) => impegnati.get(uno)).find((una) => una !== undefined);
    if (stato === 'inviata') lista.push({ tipo: 'chiedi-esito', pratica });
    else if (stato === 'in-coda')
      lista.push(prima ? { tipo: 'aspetta', pratica, prima } : { tipo: 'manda', pratica });
    for (const uno of pratica.aggregati) if (!impegnati.has(uno)) impegnati.set(uno, pratica);
  }
  return lista;
}

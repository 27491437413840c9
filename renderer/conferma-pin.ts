import { useSyncExternalStore } from 'react';
import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { Esito } from '#contract/esito.ts';

/** What is done with the PIN that was written; the failure is shown to the person, who may try again. */
export type ProvaPin = (
  pin: string,
) => Promise<Esito<unknown, ErroreAccesso | { tipo: 'ponte'; messaggio: string; rimedio: string }>>;

/** An act that wants the PIN again, and whoever waits to know whether it was given. */
export interface DaConfermare {
  readonly atto: string;
  /** The card signs this very act; left out, it confirms all those of this name for a while. */
  readonly firma?: ProvaPin | undefined;
  readonly risolvi: (confermato: boolean) => void;
  readonly esito: Promise<boolean>;
}

let presente: DaConfermare | undefined;
const avvisi = new Set<() => void>();

function mostra(nuova: DaConfermare | undefined): void {
  presente = nuova;
  for (const uno of avvisi) uno();
}

/**
 * Asks the person; one question at a time: who wants the same confirmation meanwhile has the same answer.
 * @returns whether the card confirmed that act.
 */
export function chiediConferma(atto: string, firma?: ProvaPin): Promise<boolean> {
  if (presente) return presente.atto === atto && !presente.firma && !firma ? presente.esito : nessuna();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  mostra({
    ...{ atto, firma, esito: promise },
    risolvi: (confermato) => {
      mostra(undefined);
      resolve(confermato);
    },
  });
  return promise;
}

function nessuna(): Promise<boolean> {
  return Promise.resolve(false);
}

/** The desk is locking: nobody is there to answer, and nothing is done. */
export function rinunciaConferma(): void {
  presente?.risolvi(false);
}

/** The question to be drawn, if there is one. */
export function usaDaConfermare(): DaConfermare | undefined {
  return useSyncExternalStore(
    (avvisa) => {
      avvisi.add(avvisa);
      return () => avvisi.delete(avvisa);
    },
    () => presente,
  );
}

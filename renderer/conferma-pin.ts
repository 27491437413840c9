import { useSyncExternalStore } from 'react';
import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { Esito } from '#contract/esito.ts';

/** What is done with the PIN that was written; the failure is shown to the person, who may try again. */
type ProvaPin = (
  pin: string,
) => Promise<Esito<unknown, ErroreAccesso | { tipo: 'ponte'; messaggio: string; rimedio: string }>>;

/** An act that wants the PIN again, and whoever waits to know whether it was given. */
export interface DaConfermare {
  /** Of this question and no other: who asks again for the same act asks another. */
  readonly chiave: number;
  readonly atto: string;
  /** The card signs this very act; left out, it confirms all those of this name for a while. */
  readonly firma?: ProvaPin | undefined;
  /** Whether the person still has it in front: what comes back from card or core after that is for nobody. */
  readonly aperta: () => boolean;
  readonly risolvi: (confermato: boolean) => void;
  readonly esito: Promise<boolean>;
}

let presente: DaConfermare | undefined;
let fatte = 0;
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
  const questa: DaConfermare = {
    ...{ chiave: fatte++, atto, firma, esito: promise },
    aperta: () => presente === questa,
    risolvi: (confermato) => {
      // Given up, another may be shown by now: it is of who is waiting for it.
      if (presente === questa) mostra(undefined);
      resolve(confermato);
    },
  };
  mostra(questa);
  return promise;
}

function nessuna(): Promise<boolean> {
  return Promise.resolve(false);
}

/** The desk is locking: nobody is there to answer, and nothing is done. */
export function rinunciaConferma(): void {
  presente?.risolvi(false);
}

/** The question that the person has in front, if there is one. */
export function domandaAperta(): DaConfermare | undefined {
  return presente;
}

/** The same, drawn again when it changes. */
export function usaDaConfermare(): DaConfermare | undefined {
  return useSyncExternalStore((avvisa) => {
    avvisi.add(avvisa);
    return () => avvisi.delete(avvisa);
  }, domandaAperta);
}

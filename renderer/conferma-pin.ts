import { useSyncExternalStore } from 'react';

/** An act that wants the PIN again, and whoever waits to know whether it was given. */
export interface DaConfermare {
  readonly atto: string;
  readonly risolvi: (confermato: boolean) => void;
}

let presente: DaConfermare | undefined;
const avvisi = new Set<() => void>();

function mostra(nuova: DaConfermare | undefined): void {
  presente = nuova;
  for (const uno of avvisi) uno();
}

/** Asks the person; one question at a time. @returns whether the card confirmed that act. */
export function chiediConferma(atto: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  if (presente) resolve(false);
  else
    mostra({
      atto,
      risolvi: (confermato) => {
        mostra(undefined);
        resolve(confermato);
      },
    });
  return promise;
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

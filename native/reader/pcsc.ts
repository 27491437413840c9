import type { Client } from 'pcsc-mini';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

export type ModuloPcsc = typeof import('pcsc-mini');

/** Loads the binding, an optional package: without it, or without the library of the system, the desk lives on. */
export async function caricaPcsc(): Promise<Esito<ModuloPcsc, string>> {
  try {
    return riuscito(await import('pcsc-mini'));
  } catch (errore) {
    return fallito(errore instanceof Error ? (errore.message.split('\n')[0] ?? '') : 'sconosciuta');
  }
}

/**
 * Clients that may still have work in flight on a wedged reader. The binding frees a client's memory with the object,
 * so these are kept for as long as the process lives.
 */
const trattenuti: Client[] = [];

/** Listens no more to a client that still runs, and lets it be: stopping one that just spoke may block (see `ferma`). */
export function accantona(client: Client): void {
  client.removeAllListeners();
  // Its monitoring thread may still report the end.
  client.on('error', () => undefined);
  trattenuti.push(client);
}

/**
 * Stops a client whose monitoring thread has ended or waits. Never right after an event: the thread would not be
 * waiting yet, would miss the cancellation and keep the caller (this very thread) blocked until the next event.
 */
export function ferma(client: Client): void {
  accantona(client);
  try {
    client.stop();
  } catch {
    // The service is gone, and the context with it: there is nothing left to release.
  }
}

import type { z } from 'zod';
import type { Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Guardia, Rotte } from '#contract/wa/rotte.ts';
import type { Postazione } from '../../accessi/censimento.ts';
import type { SessioneAperta, Vincoli } from '../../accessi/sessioni.ts';

export interface ContestoPostazione {
  readonly postazione: Postazione;
  readonly vincoli: () => Vincoli;
  /** Of the other end of the connection. */
  readonly indirizzo: string | undefined;
}
/** Nobody yet: whoever reaches the core. */
export interface ContestoCodice {
  /** TLS exporter of the connection; undefined where there is none to rely on. */
  readonly esportatore: () => Uint8Array | undefined;
}
export interface ContestoSessione {
  readonly sessione: SessioneAperta;
  readonly vincoli: () => Vincoli;
  /** Parameters of the path. */
  readonly parametri: Readonly<Record<string, string>>;
}
export type ContestoDi<G extends Guardia> = G extends 'codice'
  ? ContestoCodice
  : G extends 'postazione'
    ? ContestoPostazione
    : ContestoSessione;

/** One handler per route of the contract, typed by it: a missing one does not compile. */
export type Gestori = {
  readonly [K in keyof Rotte]: (
    richiesta: z.output<Rotte[K]['richiesta']>,
    contesto: ContestoDi<Rotte[K]['guardia']>,
  ) => Promise<Esito<z.input<Rotte[K]['risposta']>, ErroreWa>>;
};

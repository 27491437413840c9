import type { Problema } from './problema.ts';

/** What a command ends with, for scripts. */
export const uscita = {
  /** Done; the answer is on standard output. */
  bene: 0,
  /** The service refused, or there is a choice to make: nothing was done. */
  ko: 1,
  /** Wrong options, configuration or request: nothing was sent. */
  dati: 2,
  /** No answer, a SOAP fault, or an answer that says nothing. */
  trasporto: 3,
  /** An answer that cannot be trusted. */
  nonFidata: 4,
  /** A defect of this program. Node would say 1, which here is a KO. */
  guasto: 70,
} as const;
export type Uscita = (typeof uscita)[keyof typeof uscita];

/** The outside of a command, so that a test can stand there. */
export interface Contesto {
  readonly cartella: string;
  readonly ambiente: NodeJS.ProcessEnv;
  /** Standard output: only what another program may want to read. */
  scrivi(testo: string): void;
  /** Standard error: everything for the person. */
  avvisa(testo: string): void;
  leggiIngresso(): Buffer;
}

export interface Comando {
  readonly nome: string;
  readonly riassunto: string;
  readonly uso: string;
  /** Each of its verbs has a help of its own, which it gives. */
  readonly aiutaDaSe?: true;
  esegui(argomenti: readonly string[], contesto: Contesto): Promise<Uscita>;
}

export function avvisaProblema(contesto: Contesto, { messaggio, rimedio }: Problema): void {
  contesto.avvisa(`${messaggio}\n${rimedio}`);
}

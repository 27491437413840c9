import type { Esito } from '#contract/esito.ts';
import type { RispostaUfficiale } from '../../registro/registro.ts';

/** One official operation as the SOAP face needs it: where it answers, how its request reads, how its answer is written. */
export interface OperazioneSoap {
  readonly codice: string;
  /** Path of the official endpoint (services.md §1.1). */
  readonly percorso: string;
  readonly spazio: string;
  /** Name of the root element of the request. */
  readonly radice: string;
  leggi(xml: string): Esito<unknown, readonly { percorso: string; messaggio: string }[]>;
  scrivi(risposta: RispostaUfficiale): string;
}

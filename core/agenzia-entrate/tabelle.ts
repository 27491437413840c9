import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { PrimaDelCambio, TipoDomanda } from '#contract/agenzia-entrate/domanda.ts';

export type StatoRichiestaAgenzia = 'attesa' | 'accolta' | 'respinta';

/** `0026_agenzia_entrate.ts`. */
export interface RichiestaInTabella {
  id: Generated<string>;
  soggetto: ColumnType<string, string, never>;
  comune: string;
  tipo: TipoDomanda;
  stato: Generated<StatoRichiestaAgenzia>;
  /** What the Agenzia knew before the change. */
  prima: JSONColumnType<PrimaDelCambio> | null;
  /** The code to keep, of the two to be joined. */
  nuovo: string | null;
  /** Codice fiscale of who asked, or made the registration that asks. */
  operatore: string;
  /** The registration that asks; null: somebody did at the desk. */
  causa: string | null;
  chiesta: Date;
  tentativi: Generated<number>;
  /** Not before. */
  prossimo: Date;
  /** Why the last attempt got no answer; null: there was none, or it did. */
  guasto: string | null;
  /** Official code of a no. */
  codice: string | null;
  /** The code in the answer. */
  codice_fiscale: string | null;
  conclusa: Date | null;
  /** The system operation that wrote the answer into the record. */
  operazione: string | null;
}

export interface TabelleAgenzia {
  richiesta_agenzia: RichiestaInTabella;
}

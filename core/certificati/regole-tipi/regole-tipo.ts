import type { Domanda } from '../domanda.ts';
import type { RegolaCertificato } from '../regola.ts';

/** What only one type of table 13 controls on the person (workflows.md §8.3). */
export interface RegoleTipo {
  /** Tab. 13. */
  readonly codice: string;
  readonly regole: readonly RegolaCertificato<Domanda>[];
}

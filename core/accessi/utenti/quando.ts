import type { Chi } from '../../chi.ts';

/** Who acts on the census, and when. */
export interface Quando {
  readonly chi: Chi;
  /** The machine's, for what is written; the register's day, for what is counted. */
  readonly ora: Date;
  readonly oggi: string;
}

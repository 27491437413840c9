import type { Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';

/** Who acts on the census, and when. */
export interface Quando {
  readonly chi: Chi;
  /** The machine's, for what is written; the register's day, for what is counted. */
  readonly ora: Date;
  readonly oggi: string;
}

export function adessoPer(orologio: Orologio, chi: Chi): Quando {
  const ora = orologio();
  return { chi, ora, oggi: giornoInItalia(ora) };
}

/** What was done of the census, or was refused, in the audit. @param tipo of which part. */
export function annotatore(
  tipo: 'utenti' | 'enti',
): (dove: Kysely<Schema>, finalita: string, quando: Quando, esito?: string) => Promise<void> {
  return (dove, finalita, { chi, ora }, esito = 'OK') =>
    scriviAudit(dove, { tipo, chi, istante: ora, finalita, soggetti: [], campi: [], esito });
}

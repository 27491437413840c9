import type { Kysely } from 'kysely';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Schema } from '../db/schema.ts';
import { codiceFiscaleDi, type Cittadino } from './lettura.ts';

/** A citizen's access is one like any other: who, when, why, to whose data. */
export function traccia(
  db: Kysely<Schema>,
  { soggetto }: Cittadino,
  finalita: string,
  istante: Date,
  altri: readonly string[] = [],
): Promise<void> {
  return scriviAudit(db, {
    chi: {
      ...{ codiceFiscale: codiceFiscaleDi(soggetto), idPostazione: 'PORTALE', comune: soggetto.comune },
      canale: 'WA',
    },
    ...{ tipo: 'portale', istante, finalita, esito: 'OK', campi: ['generalita', 'famiglia', 'richiesta'] },
    soggetti: [soggetto.idSchedaSoggettoANPR, ...altri],
  });
}

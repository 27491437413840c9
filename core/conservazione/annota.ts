import type { Kysely } from 'kysely';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Schema } from '../db/schema.ts';

/** What left the register, in the audit of the body that it was of. @param campo where from: `audit` or `sessioni`. */
export function annota(
  db: Kysely<Schema>,
  flusso: string,
  istante: Date,
  { campo, finalita }: { readonly campo: 'audit' | 'sessioni'; readonly finalita: string },
): Promise<void> {
  return scriviAudit(db, {
    chi: { codiceFiscale: 'sistema', idPostazione: 'sistema', comune: flusso, canale: 'WA' },
    ...{ tipo: 'conservazione', istante, finalita, soggetti: [], campi: [campo], esito: 'OK' },
  });
}

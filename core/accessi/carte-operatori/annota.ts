import type { Kysely } from 'kysely';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Mano } from './muovi.ts';

/** The line of the audit that every question and every act on cards leaves. */
export function annota(
  db: Kysely<Schema>,
  finalita: string,
  { chi, istante }: Mano,
  { campi = ['operatore', 'carta'], esito = 'OK' }: { campi?: readonly string[]; esito?: string } = {},
): Promise<void> {
  return scriviAudit(db, { tipo: 'carte-operatore', chi, istante, finalita, soggetti: [], campi, esito });
}

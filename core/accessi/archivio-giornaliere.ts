import type { Kysely } from 'kysely';
import type { ArchivioSessioni } from './censimento.ts';
import type { TabelleAccessi } from './tabelle.ts';

/** A session without card: one at a time for each password, as for each card. */
export function creaAperturaConPassword(
  db: Kysely<TabelleAccessi>,
): Pick<ArchivioSessioni, 'apriConPassword'> {
  return {
    async apriConPassword(hash, { improntaPostazione, password, codiceFiscale, ora, scadenza }) {
      await db
        .updateTable('sessione')
        .set({ chiusa: ora })
        .where('password', '=', password)
        .where('chiusa', 'is', null)
        .execute();
      await db
        .insertInto('sessione')
        .values({
          ...{ hash: Buffer.from(hash), postazione: improntaPostazione, carta: null, password },
          ...{ codice_fiscale: codiceFiscale, aperta: ora, ultimo_uso: ora, scadenza, chiusa: null },
        })
        .execute();
    },
  };
}

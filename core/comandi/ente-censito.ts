import { userInfo } from 'node:os';
import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { VoceAudit } from '../audit/scrivi.ts';
import { ErroreAvvio } from '../errore-avvio.ts';

/** Nothing is decided of a body that the census does not know. */
export async function esigiEnte(db: Kysely<Schema>, codice: string): Promise<void> {
  const noto = await db.selectFrom('ente').select('codice').where('codice', '=', codice).executeTakeFirst();
  if (!noto)
    throw new ErroreAvvio(
      `L’ente ${codice} non è nel censimento del registro.`,
      'Registralo prima con l’amministrazione degli enti, poi ripeti: non è stato scritto niente.',
    );
}

/** Whoever administers the machine, as the audit names them. */
export function daSistema(ente: string): VoceAudit['chi'] {
  return { codiceFiscale: userInfo().username, idPostazione: 'sistema', comune: ente, canale: 'WA' };
}

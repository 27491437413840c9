import { sql, type Kysely } from 'kysely';
import type { Schema } from '../../db/schema.ts';

/** Gives a number of ours to the cards of a body that came from elsewhere, so that they can be suspended and lost too. */
export async function adotta(db: Kysely<Schema>, ente: string): Promise<void> {
  await sql`
    insert into carta_utente
      (seriale, stato, dal, codice_fiscale, ente, certificato, impronta, scadenza)
    select 'EX' || lpad(nextval('carta_adottata')::text, 7, '0'),
        case c.stato when 'attiva' then 'in-uso' else c.stato end,
        c.dal, c.codice_fiscale, o.ente, c.certificato, c.impronta, c.scadenza
      from carta c join operatore o using (codice_fiscale)
      where o.ente = ${ente}
        and not exists (select from carta_utente k where k.impronta = c.impronta)
    on conflict (impronta) do nothing`.execute(db);
}

import { sql } from 'kysely';
import { schemaCoda } from '../coda/coda.ts';
import type { Database } from '../db/apri.ts';
import type { Misura } from './esposizione.ts';

/** The register seen by whoever watches over it: how it goes, and nothing of anybody. */
export interface Osservatorio {
  /** Rejects when the database does not answer. */
  risponde(): Promise<void>;
  misure(): Promise<readonly Misura[]>;
}

const statiDelleCode = ['created', 'retry', 'active', 'failed'];

async function code(db: Database['applicazione'], schema: Parameters<typeof schemaCoda>[0]): Promise<Misura> {
  const job = sql.id(schemaCoda(schema), 'job');
  const { rows } = await sql<{ coda: string; stato: string; quanti: number }>`
    select name as coda, state::text as stato, count(*)::int as quanti from ${job}
    where state::text in (${sql.join(statiDelleCode)}) and name not like '\\_\\_%' group by 1, 2 order by 1, 2`.execute(
    db,
  );
  return {
    ...{ nome: 'sportello_coda_lavori', tipo: 'gauge' },
    aiuto: 'Lavori per coda e stato: created attende, retry si riprova, active è in corso, failed è fermo.',
    campioni: rows.map(({ coda, stato, quanti }) => ({ etichette: { coda, stato }, valore: quanti })),
  };
}

async function notifiche(db: Database['applicazione']): Promise<readonly Misura[]> {
  const { rows } = await sql<{ quante: number; eta: number; fermi: number }>`
    select count(*)::int as quante,
      coalesce(extract(epoch from now() - min(n.istante)), 0)::float8 as eta,
      count(distinct r.comune) filter (where r.stato = 'fermo')::int as fermi
    from notifica n join recapito r on r.comune = n.comune and r.attivo where n.stato = '7'`.execute(db);
  const { quante = 0, eta = 0, fermi = 0 } = rows[0] ?? {};
  return [
    {
      ...{ nome: 'sportello_notifiche_attesa', tipo: 'gauge' },
      ...{
        aiuto: 'Notifiche non ancora consegnate ai comuni che le vogliono.',
        campioni: [{ valore: quante }],
      },
    },
    {
      ...{ nome: 'sportello_notifiche_eta_secondi', tipo: 'gauge' },
      ...{ aiuto: 'Età della più vecchia di quelle.', campioni: [{ valore: Math.max(0, eta) }] },
    },
    {
      ...{ nome: 'sportello_recapiti_fermi', tipo: 'gauge' },
      ...{
        aiuto: 'Comuni a cui la consegna è ferma finché qualcuno non la riprende.',
        campioni: [{ valore: fermi }],
      },
    },
  ];
}

/** @param database with the rights of the application. */
export function osservaRegistro({
  applicazione: db,
  ricerche,
  altrove,
  collegamenti,
}: Database): Osservatorio {
  function delleConnessioni(): Misura {
    return {
      ...{ nome: 'sportello_database_connessioni', tipo: 'gauge' },
      aiuto: 'Connessioni al database: aperte, libere fra quelle, chi ne attende una.',
      campioni: collegamenti().flatMap(({ uso, aperte, libere, attese }) =>
        Object.entries({ aperte, libere, attese }).map(([stato, valore]) => ({
          etichette: { uso, stato },
          valore,
        })),
      ),
    };
  }

  return {
    // On the pool of searches, which has a time limit of its own.
    risponde: async () => {
      await sql`select 1`.execute(ricerche);
    },
    misure: async () => [delleConnessioni(), await code(db, altrove.schema), ...(await notifiche(db))],
  };
}

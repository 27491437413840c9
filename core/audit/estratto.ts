import { sql, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { EstrattoAudit, RichiestaEstratto } from '#contract/wa/audit.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import { fra } from './consulta.ts';

const massimo = 500;

/** SECURITY: a reason may name whom it was about, or who works there: the codes of others are not the citizen's. */
const senzaCodici = (finalita: string): string => finalita.replace(/\b[0-9A-Z]{16}\b/g, '…');

const nessuno: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Nessuna persona del registro ha questo ID ANPR o codice fiscale: non è stato estratto nulla.',
  rimedio: 'Controlla il codice sulla scheda della persona.',
};

/** @returns the extract and whom it is about, or why there is none. */
export async function estrai(
  db: Kysely<Schema>,
  { persona, dal, al }: RichiestaEstratto,
  chi: Pick<Chi, 'comune'>,
  letto: Date,
): Promise<Esito<{ readonly soggetto: string; readonly estratto: EstrattoAudit }, ErroreWa>> {
  const trovato = await db
    .selectFrom('soggetto')
    .select(['id', 'cognome', 'nome', 'codice_fiscale'])
    .where(persona.length === 16 && !/^\d+$/.test(persona) ? 'codice_fiscale' : 'id', '=', persona)
    .executeTakeFirst();
  if (!trovato) return fallito(nessuno);
  const suoi = sql<boolean>`audit.soggetti @> array[${trovato.id}::bigint]`;
  const righe = await db
    .selectFrom('audit')
    .select(['istante', 'tipo', 'canale', 'id_postazione', 'finalita', 'campi'])
    .where(suoi)
    .where(fra(dal, al))
    .where('flusso', '=', chi.comune)
    .orderBy('id')
    .limit(massimo + 1)
    .execute();
  const altrove = await db
    .selectFrom('audit')
    .leftJoin('ente', 'ente.codice', 'audit.flusso')
    .select([
      sql<string>`coalesce(ente.nome, audit.flusso)`.as('ente'),
      sql<number>`count(*)::int`.as('quanti'),
    ])
    .where(suoi)
    .where(fra(dal, al))
    .where('flusso', '<>', chi.comune)
    .groupBy(['ente.nome', 'audit.flusso'])
    .orderBy('ente')
    .execute();
  const { archiviati } = await db
    .selectFrom('audit_archivio')
    .select(({ fn }) => fn.max('fino').as('archiviati'))
    .where('flusso', '=', chi.comune)
    .where(sql<boolean>`fino > (${dal}::date)::timestamp at time zone 'Europe/Rome'`)
    .executeTakeFirstOrThrow();
  return riuscito({
    soggetto: trovato.id,
    estratto: {
      persona: {
        ...{ cognome: trovato.cognome, nome: trovato.nome },
        ...(trovato.codice_fiscale !== null && { codiceFiscale: trovato.codice_fiscale }),
      },
      letto: letto.toISOString(),
      accessi: righe.slice(0, massimo).map((riga) => ({
        ...{ istante: riga.istante.toISOString(), tipo: riga.tipo, canale: riga.canale },
        ...{ idPostazione: riga.id_postazione, finalita: senzaCodici(riga.finalita), campi: riga.campi },
      })),
      altri: righe.length > massimo,
      ...(archiviati && { inArchivio: giornoInItalia(archiviati) }),
      altriEnti: altrove,
    },
  });
}

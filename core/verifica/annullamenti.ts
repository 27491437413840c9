import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Difetto } from './difetto.ts';

/** The versions of an operation that was taken back, beside what its annulment made of the same documents. */
const confronto = (di: 'soggetto' | 'famiglia', annullato: string) => sql<{
  id: string;
  operazione: string;
  difetto: 'manca' | 'resta' | 'diverso';
}>`
  select m.id::text as id, m.operazione::text as operazione,
    case when n.dopo is null then 'manca'
      when m.prima is null then 'resta'
      else 'diverso' end as difetto
  from operazione a
  join ${sql.table(`versione_${di}`)} m on m.operazione = a.annulla
  left join lateral (
    select (array_agg(n.prima order by n.versione))[1] as prima,
      (array_agg(n.dopo order by n.versione desc))[1] as dopo, count(*) as quante
    from ${sql.table(`versione_${di}`)} n where n.id = m.id and n.operazione = a.id
  ) n on true
  where a.annulla is not null and (
    n.dopo is null
    or (m.prima is null and n.dopo->>'stato' is distinct from ${annullato})
    or (m.prima is not null and n.quante = 1 and n.prima = m.dopo and n.dopo <> m.prima))
  order by 1`;

const detti = {
  manca: 'è stata annullata senza che il documento cambiasse',
  resta: 'l’aveva creato ed è stata annullata, ma il documento vive ancora',
  diverso: 'è stata annullata, ma il documento non è tornato com’era',
} as const;

/** What was taken back is as before, byte for byte where nothing else happened since; what it created is gone. */
export async function difettiAnnullamenti(db: Kysely<Schema>): Promise<Difetto[]> {
  const trovati: Difetto[] = [];
  for (const [di, annullato] of [
    ['soggetto', 'annullato'],
    ['famiglia', 'annullata'],
  ] as const) {
    const { rows } = await confronto(di, annullato).execute(db);
    for (const { id, operazione, difetto } of rows) {
      const dettaglio = `l’operazione ${operazione} ${detti[difetto]}`;
      trovati.push({ controllo: 'annullamento', dove: `${di} ${id}`, dettaglio });
    }
  }
  return trovati;
}

import { Client } from 'pg';
import { comanda } from '#core/comandi/index.ts';
import { ClientePrimario } from '#core/db/primario.ts';
import type { Confermato } from './clienti.ts';

/** What must be nowhere, as rows with a sentence each. */
const domande = [
  /** Of what was confirmed: `$1` ids of the municipality, `$2` those of the register. */
  `select format('act %s: %s registrations, %s entries of the audit', id, registrate, annotate) as detto
   from (
     select c.id, count(distinct o.id) as registrate, count(distinct a.id) as annotate
     from unnest($1::text[], $2::bigint[]) as c (id, operazione)
     left join operazione o on o.id_operazione_comune = c.id and o.id = c.operazione and o.esito = 'OK'
     left join audit a on a.operazione = o.id
     group by c.id) conti
   where registrate <> 1 or annotate < 1`,
  `select format('act %s: registered %s times', id_operazione_comune, count(*)) as detto
   from operazione where id_operazione_comune = any($1::text[]) and $2::bigint[] is not null
   group by id_operazione_comune having count(*) <> 1`,
  `select format('notifications of %s: %s of %s', comune, count(*), max(progressivo)) as detto
   from notifica where $1::text[] is not null and $2::bigint[] is not null
   group by comune having count(*) <> max(progressivo)`,
];

/** Everything that is not as it was confirmed, and what the register says of itself. */
export async function mancanzeDi(url: string, confermati: readonly Confermato[]): Promise<string[]> {
  const cliente: Client = new ClientePrimario({ connectionString: url, options: '-c search_path=sportello' });
  await cliente.connect();
  const mancanze: string[] = [];
  try {
    const valori = [confermati.map(({ id }) => id), confermati.map(({ operazione }) => operazione)];
    for (const domanda of domande) {
      const { rows } = await cliente.query<{ detto: string }>(domanda, valori);
      mancanze.push(...rows.map(({ detto }) => detto));
    }
  } finally {
    await cliente.end();
  }
  const doppie = confermati.length - new Set(confermati.map(({ operazione }) => operazione)).size;
  if (doppie > 0) mancanze.push(`${doppie} numbers of the register were given twice`);
  return [...mancanze, ...(await verifica(url))];
}

/** `sportello core verifica`, as an administrator asks it. */
async function verifica(url: string): Promise<string[]> {
  let detto = '';
  const prendi = (testo: string): void => void (detto += testo);
  const fine = await comanda(['verifica', '--database-url', url], {
    ...{ ambiente: {}, scrivi: prendi, avvisa: prendi },
  });
  return fine === 0 && detto.includes('tutto torna') ? [] : [`sportello core verifica: ${detto}`];
}

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { VoceEnte } from '#contract/wa/utenti.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';

/** Bodies as far as each may see them: its own; a prefecture its province; the ministry all. */
export async function leggiEnti(db: Kysely<Schema>, chi: Pick<Chi, 'comune' | 'ruolo'>): Promise<VoceEnte[]> {
  let domanda = db
    .selectFrom('ente')
    .selectAll()
    .select([
      sql<number>`(select count(*)::int from operatore
        where operatore.ente = ente.codice and stato <> 'eliminato')`.as('utenti'),
      sql<number>`(select count(distinct id_postazione)::int from postazione
        where postazione.ente = ente.codice and stato <> 'revocata')`.as('postazioni'),
    ]);
  if (chi.ruolo.startsWith('prefettura'))
    domanda = domanda.where('sigla_provincia', '=', (cosa) =>
      cosa.selectFrom('ente as mio').select('mio.sigla_provincia').where('mio.codice', '=', chi.comune),
    );
  else if (chi.ruolo !== 'ministero') domanda = domanda.where('codice', '=', chi.comune);
  const righe = await domanda.orderBy('genere', 'desc').orderBy('nome').execute();
  return righe.map((riga) => ({
    ...{ codice: riga.codice, nome: riga.nome, siglaProvincia: riga.sigla_provincia, genere: riga.genere },
    ...(riga.indirizzo !== null && { indirizzo: riga.indirizzo }),
    ...(riga.telefono !== null && { telefono: riga.telefono }),
    ...(riga.pec !== null && { pec: riga.pec }),
    ...{ utenti: riga.utenti, postazioni: riga.postazioni },
  }));
}

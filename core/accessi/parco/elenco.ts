import { sql, type Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { VocePostazione } from '#contract/wa/postazioni.ts';
import type { TabelleAccessi } from '../tabelle.ts';

const giornata = 86_400_000;

/** `CO-9999` and `CO-9998`: the municipality's own (security.md §4). */
export function eServer(idPostazione: string): boolean {
  return /-999[89]$/.test(idPostazione);
}

/** The workstations of a body, each with the certificate that it uses or is about to use. */
export async function elencaPostazioni(
  db: Kysely<TabelleAccessi>,
  ente: string,
  ora: Date,
  quali?: readonly string[],
): Promise<VocePostazione[]> {
  if (quali?.length === 0) return [];
  const righe = await db
    .selectFrom('postazione_censita as p')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('postazione')
          .select(['seriale', 'scadenza', 'primo_uso', 'sostituisce'])
          .whereRef('postazione.id_postazione', '=', 'p.id_postazione')
          .where('postazione.stato', '<>', 'revocata')
          .orderBy('postazione.dal', 'desc')
          .limit(1)
          .as('c'),
      (su) => su.onTrue(),
    )
    .leftJoin('postazione_codice as k', (su) =>
      su.onRef('k.id_postazione', '=', 'p.id_postazione').on('k.scadenza', '>', ora),
    )
    .selectAll('p')
    .select(['c.seriale', 'c.scadenza', 'c.primo_uso', 'c.sostituisce', 'k.scadenza as codice_fino'])
    .where('p.ente', '=', ente)
    .$if(quali !== undefined, (q) => q.where('p.id_postazione', 'in', quali ?? []))
    .orderBy(sql`p.stato = 'eliminata'`)
    .orderBy('p.id_postazione')
    .execute();
  return righe.map((riga) => ({
    idPostazione: riga.id_postazione,
    tipo: eServer(riga.id_postazione) ? 'server' : 'postazione',
    responsabile: riga.responsabile,
    descrizione: riga.descrizione,
    stato: riga.stato as VocePostazione['stato'],
    dal: riga.dal.toISOString(),
    ...(riga.seriale !== null &&
      riga.scadenza && {
        certificato: {
          seriale: riga.seriale,
          scadenza: giornoInItalia(riga.scadenza),
          giorniRimasti: Math.floor((riga.scadenza.getTime() - ora.getTime()) / giornata),
          inAttesa: riga.primo_uso === null && riga.sostituisce !== null,
        },
      }),
    ...(riga.vista && { vista: riga.vista.toISOString() }),
    ...(riga.programma && { programma: riga.programma }),
    rinnovoChiesto: riga.rinnovo_chiesto !== null,
    ...(riga.codice_fino && { codiceFino: riga.codice_fino.toISOString() }),
  }));
}

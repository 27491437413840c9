import { sql, type Kysely } from 'kysely';
import type { VoceProcedimento } from '#contract/wa/operazioni.ts';
import type { Schema } from '../../db/schema.ts';
import type { Soggetto } from '../modello.ts';
import { personaToccata } from './persona.ts';

const quanti = 500;

/**
 * Procedures of an office, and those of others about its residents: the first are its work, the others stand in its way
 * (EN531). First the oldest, which is due before.
 */
export async function leggiProcedimenti(
  db: Kysely<Schema>,
  comune: string,
  stato: VoceProcedimento['stato'],
): Promise<VoceProcedimento[]> {
  const righe = await db
    .selectFrom('procedimento as p')
    .select([
      'p.documento',
      sql<Soggetto[]>`coalesce((select jsonb_agg(s.documento order by s.id) from soggetto s
        where s.id = any(p.soggetti)), '[]')`.as('persone'),
    ])
    .where('p.stato', '=', stato)
    .where(
      sql<boolean>`(p.comune = ${comune} or exists (select from soggetto s
        where s.id = any(p.soggetti) and s.comune = ${comune}))`,
    )
    .orderBy('p.id')
    .limit(quanti)
    .execute();
  return righe.map(({ documento: p, persone }) => {
    const ultima = p.fasi.at(-1);
    return {
      numeroPraticaAnpr: p.numeroPraticaAnpr,
      ...(p.numeroPraticaComune !== undefined && { numeroPraticaComune: p.numeroPraticaComune }),
      comune: p.comune,
      stato: p.stato,
      apertoIl: p.apertoIl,
      motivoAvvio: p.motivoAvvio,
      ...(ultima && { dataStato: ultima.dataStato }),
      soggetti: persone.map(personaToccata),
    };
  });
}

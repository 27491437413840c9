import { sql, type Kysely, type Selectable } from 'kysely';
import type { PaginaDisallineati, RichiestaDisallineati } from '#contract/wa/agenzia-entrate.ts';
import type { Schema } from '../../db/schema.ts';
import type { RichiestaInTabella } from '../tabelle.ts';
import { statoDomanda } from './domanda.ts';

const perPagina = 200;

/** Residents whose code is not validated, each with the last question about them, in the order of their number. */
export async function leggiDisallineati(
  db: Kysely<Schema>,
  comune: string,
  { stato, dopo }: RichiestaDisallineati,
): Promise<PaginaDisallineati> {
  let domanda = db
    .selectFrom('soggetto as s')
    .leftJoin(
      (e) =>
        e
          .selectFrom('richiesta_agenzia as r')
          .selectAll('r')
          .distinctOn('r.soggetto')
          .orderBy('r.soggetto')
          .orderBy('r.id', 'desc')
          .as('r'),
      (unione) => unione.onRef('r.soggetto', '=', 's.id'),
    )
    .selectAll('r')
    .select(['s.id as chi', 's.documento', 's.stato as posizione'])
    .select(
      sql<Date>`(select v.registrata from versione_soggetto v where v.id = s.id order by v.versione desc limit 1)`.as(
        'dal',
      ),
    )
    .where('s.comune', '=', comune)
    .where('s.cf_non_validato', '=', true)
    .where('s.stato', 'in', ['residente', 'aire']);
  if (dopo !== undefined) domanda = domanda.where('s.id', '>', dopo);
  if (stato === 'attesa' || stato === 'respinta') domanda = domanda.where('r.stato', '=', stato);
  if (stato === 'da-risolvere')
    domanda = domanda.where((e) => e.or([e('r.stato', 'is', null), e('r.stato', '<>', 'attesa')]));
  const righe = await domanda
    .orderBy('s.id')
    .limit(perPagina + 1)
    .execute();
  return {
    altre: righe.length > perPagina,
    voci: righe.slice(0, perPagina).map(({ chi, documento, posizione, dal, ...r }) => {
      const { cognome = '', nome = '', dataNascita = '', codiceFiscale } = documento.dati.generalita;
      return {
        ...{ id: chi, cognome, nome, dataNascita, aire: posizione === 'aire', dal: dal.toISOString() },
        ...(codiceFiscale && { codiceFiscale: codiceFiscale.codFiscale }),
        ...(r.id !== null && { domanda: statoDomanda(r as Selectable<RichiestaInTabella>) }),
      };
    }),
  };
}

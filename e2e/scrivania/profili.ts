import type { Profilo } from '#contract/wa/comune.ts';
import type { CoreDiProva } from './core.ts';

/**
 * Profiles that the demo municipality does not give, in force since long ago.
 * @param codiceFiscale of an operator; left out, of everybody in the census.
 */
export async function daiProfili(
  core: CoreDiProva,
  profili: readonly Profilo[],
  codiceFiscale?: string,
): Promise<void> {
  const database = await core.database();
  try {
    await database.query(
      `insert into incarico (codice_fiscale, genere, valore, dal, nominato)
       select codice_fiscale, 'profilo', valore, '2020-01-01', now()
       from operatore cross join unnest($1::text[]) valore
       where $2::text is null or codice_fiscale = $2`,
      [profili, codiceFiscale ?? null],
    );
  } finally {
    await database.end();
  }
}

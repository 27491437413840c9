import { Client } from 'pg';
import { rotte } from '#contract/wa/rotte.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { scrivania } from '#e2e/soap/core.ts';
import { depositoDiProva } from '../core/cittadini/di-prova.ts';
import { ritmo, type Ritmo } from './misura.ts';

/** Requests of citizens in the inbox of one office: as many as a large town receives in years. */
const quante = 50_000;

/** An inbox of that size: the first page by term, an answer narrowed to what is late, and the counts of the office. */
export async function misuraRichieste(
  core: CoreDiProva,
  volte: number,
): Promise<Readonly<Record<'elenco' | 'scadute' | 'conti', Ritmo>>> {
  const { comune, recapiti, dati, richiedente } = depositoDiProva();
  const database = new Client(core.collegamento('migratore'));
  await database.connect();
  await database.query('set statement_timeout = 0');
  await database.query(
    `insert into richiesta_cittadino
       (id, comune, tipologia, stato, richiedente, aperta, scadenza, proroghe, versione, documento)
     select 2000000 + n, $1::text, tipologia, stato, $2::text::bigint, aperta, scadenza, 0, 1,
       jsonb_build_object('codiceRichiesta', (2000000 + n)::text, 'comune', $1::text, 'tipologia', tipologia,
         'richiedente', $2::text, 'proroghe', 0, 'sospesi', 0, 'recapiti', $3::jsonb, 'dati', $4::jsonb,
         'storico', jsonb_build_array(jsonb_build_object('stato', stato, 'operatore', $5::text,
           'istante', to_char(aperta at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))))
         || case when scadenza is null then '{}'::jsonb else jsonb_build_object('scadenza', scadenza::text) end
     from (select n, (array['1', '2'])[1 + n % 2] as tipologia, (array['2', '3', '6', '5', '5'])[1 + n % 5] as stato,
         now() - n * interval '10 minutes' as aperta,
         case when n % 5 < 3 then (now() + (n % 90 - 30) * interval '1 day')::date end as scadenza
       from generate_series(1, $6::int) as n) as tutte`,
    [
      comune,
      richiedente.id,
      JSON.stringify(recapiti),
      JSON.stringify(dati),
      richiedente.codiceFiscale,
      quante,
    ],
  );
  await database.query('vacuum analyze richiesta_cittadino');
  await database.end();
  const banco = await scrivania(core.pronto);
  const chiedi = (corpo: object) => banco.chiama('POST', rotte.richiesteCittadini.percorso, corpo);
  try {
    return {
      elenco: await ritmo(volte, 1, () => chiedi({})),
      scadute: await ritmo(volte, 1, () => chiedi({ scadenza: 'scadute', tipologia: '2' })),
      conti: await ritmo(volte, 1, () => banco.chiama('GET', rotte.situazioneRichieste.percorso)),
    };
  } finally {
    banco.chiudi();
  }
}

import { sql, type RawBuilder } from 'kysely';

const italia = '100';
/** Tab. 2: states of the European Union, Italy left out. */
const unione = [
  ...['203', '206', '209', '250', '315', '257', '212', '247', '214', '215', '216', '220', '221'],
  ...['248', '249', '226', '227', '232', '233', '234', '235', '255', '251', '239', '240', '244'],
];
/** Tab. 2: states of the European Economic Area beyond the Union, and those with agreements of free movement. */
const spazioEconomico = ['223', '225', '231', '241', '236'];

const codici = sql`jsonb_path_query_array(s.documento, '$.dati.cittadinanza[*].codiceStato')`;
const una = (quali: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${codici} ?| ${[...quali]}::text[]`;

/** Tab. 38: whose citizenship is of that kind. An Italian who is also something else is Italian. */
export function cittadinanze(tipo: string): RawBuilder<boolean> {
  const straniero = sql<boolean>`(not ${una([italia])} and jsonb_array_length(${codici}) > 0)`;
  switch (tipo) {
    case '1':
      return una([italia]);
    case '2':
      return straniero;
    case '3':
      return sql`(${straniero} and ${una(unione)})`;
    case '4':
      return sql`(${straniero} and ${una(spazioEconomico)})`;
    case '5':
      return sql`(${straniero} and not ${una(unione)})`;
    default:
      return sql`true`;
  }
}

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { csvDi, type RigaFoglio } from './lavoro/csv.ts';
import { mostra } from './lavoro/elenco.ts';
import { foglioDaSchede } from './lavoro/foglio-di-prova.ts';
import type { PersonaLetta } from './lavoro/lettura.ts';
import type { Selezione } from './persone.ts';
import { conFamiglia, personaCasuale } from './lavoro/persona-di-prova.ts';

let database: Database;
beforeAll(async () => {
  database = await databaseDiProva();
});
afterAll(() => database.chiudi());

const tutteLeSezioni = Array.from({ length: 30 }, (_, n) => String(n + 1));
/** Always the same people: whoever breaks this sees it again. */
function casuale(seme: number): () => number {
  let stato = seme;
  return () => {
    stato = (Math.imul(stato, 1_664_525) + 1_013_904_223) >>> 0;
    return stato / 2 ** 32;
  };
}

function selezioneDi(persone: readonly PersonaLetta[]): Selezione {
  const righe = sql`
    select (e -> 'soggetto' ->> 'idSchedaSoggettoANPR')::bigint as id, e -> 'soggetto' as soggetto,
      nullif(e -> 'famiglia', 'null'::jsonb) as famiglia
    from jsonb_array_elements(${JSON.stringify(persone)}::jsonb) e`;
  return { righe: () => righe, quante: sql`select ${persone.length}::int as quante` };
}

async function dalDatabase(persone: readonly PersonaLetta[], sezioni: readonly string[]): Promise<string> {
  const { intestazione, righe, riga } = csvDi(selezioneDi(persone), sezioni);
  const { rows } = await sql<RigaFoglio>`${righe}`.execute(database.applicazione);
  return intestazione + rows.map(riga).join('');
}

it('draws in the database, byte for byte, the sheet that whole records give, whatever they hold or miss', async () => {
  const sorte = casuale(20_260_711);
  const persone = Array.from({ length: 500 }, (_, n) => personaCasuale(String(10_000_000_000 + n), sorte));
  expect(persone.filter(conFamiglia).length).toBeGreaterThan(100);
  const scelte = [
    ...[['1'], ['1', '18'], tutteLeSezioni, ['2'], ['2', '3', '6', '10'], ['12'], ['18'], ['21', '22']],
    ...Array.from({ length: 20 }, () => tutteLeSezioni.slice(1).filter(() => sorte() < 0.3)),
  ];
  for (const sezioni of scelte) {
    const attese = foglioDaSchede(
      persone.map((persona) => mostra(persona, sezioni)),
      sezioni,
    );
    expect(await dalDatabase(persone, sezioni)).toBe(attese);
  }
});

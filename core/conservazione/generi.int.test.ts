import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { delGenere, type Archiviabile } from './generi.ts';

let database: Database;
beforeAll(async () => {
  database = await databaseDiProva();
});
afterAll(() => database.chiudi());

const archiviabili: readonly Archiviabile[] = ['accessi', 'amministrazione', 'registrazioni'];

/** By which terms an entry of the audit leaves the register. */
async function termini(tipo: string, operazione: string | null = null): Promise<Archiviabile[]> {
  const suoi: Archiviabile[] = [];
  for (const genere of archiviabili) {
    const { rows } = await sql`
      select from (values (${tipo}::text, ${operazione}::text)) as audit (tipo, operazione)
      where ${delGenere(genere)}`.execute(database.applicazione);
    if (rows.length > 0) suoi.push(genere);
  }
  return suoi;
}

describe('an entry of the audit leaves by the term of one kind', () => {
  it.each<[string, Archiviabile, string?]>([
    ['dossier', 'accessi'],
    ['3002', 'accessi'],
    ['3002', 'accessi', '77'],
    ['utenti', 'amministrazione'],
    ['tabelle', 'amministrazione'],
    ['sessioni', 'amministrazione'],
    ['sessione-chiusa', 'amministrazione'],
    ['1001', 'registrazioni', '77'],
  ])('%s: %s', async (tipo, genere, operazione) => {
    expect(await termini(tipo, operazione)).toEqual([genere]);
  });

  it.each(['audit', 'estratto-audit', 'conservazione'])('%s stays', async (tipo) => {
    expect(await termini(tipo)).toEqual([]);
  });
});

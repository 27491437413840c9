import type { Kysely } from 'kysely';
import { cellaCsv, segnoUtf8 } from '#contract/csv.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import type { Schema } from '../db/schema.ts';
import { ogniAnomalia } from './anomalie.ts';

const fineRiga = '\r\n';
const intestazione = `${segnoUtf8}riga;codice;gravita;campo;idSchedaSoggettoANPR;causa${fineRiga}`;

/** Why a file was refused whole. */
export async function* rifiutoInCsv(rilievi: readonly Rilievo[]): AsyncGenerator<string> {
  yield await Promise.resolve(intestazione);
  for (const { codice, campo, causa } of rilievi)
    yield `${['', codice, 'E', campo, '', cellaCsv(causa)].join(';')}${fineRiga}`;
}

/** The anomalies of a file that is in, in the order of its lines. */
export async function* anomalieInCsv(db: Kysely<Schema>, nome: string): AsyncGenerator<string> {
  yield intestazione;
  for await (const pagina of ogniAnomalia(db, nome))
    yield pagina
      .map((una) =>
        [una.riga, una.codice, una.gravita, una.campo, una.soggetto ?? '', `${fineRiga}`].join(';'),
      )
      .join('');
}

import type { Kysely } from 'kysely';
import type { Rilievo } from '#contract/regole/index.ts';
import type { Schema } from '../db/schema.ts';

const allaVolta = 5000;
const fineRiga = '\r\n';
/** Without it, spreadsheets take the letters with accents for something else. */
const intestazione = `\uFEFFriga;codice;gravita;campo;idSchedaSoggettoANPR;causa${fineRiga}`;
const cella = (testo: string): string =>
  /[";\r\n]/.test(testo) ? `"${testo.replaceAll('"', '""')}"` : testo;

/** Why a file was refused whole. */
export async function* rifiutoInCsv(rilievi: readonly Rilievo[]): AsyncGenerator<string> {
  yield await Promise.resolve(intestazione);
  for (const { codice, campo, causa } of rilievi)
    yield `${['', codice, 'E', campo, '', cella(causa)].join(';')}${fineRiga}`;
}

/** The anomalies of a file that is in, in the order of its lines. */
export async function* anomalieInCsv(db: Kysely<Schema>, nome: string): AsyncGenerator<string> {
  yield intestazione;
  let [riga, posto] = [0, 0];
  for (;;) {
    const pagina = await db
      .selectFrom('subentro_anomalia')
      .selectAll()
      .where('file', '=', nome)
      .where((cosa) => cosa(cosa.refTuple('riga', 'posto'), '>', cosa.tuple(riga, posto)))
      .orderBy('riga')
      .orderBy('posto')
      .limit(allaVolta)
      .execute();
    yield pagina
      .map((una) =>
        [una.riga, una.codice, una.gravita, una.campo, una.soggetto ?? '', `${fineRiga}`].join(';'),
      )
      .join('');
    const ultima = pagina.at(-1);
    if (!ultima) return;
    ({ riga, posto } = ultima);
  }
}

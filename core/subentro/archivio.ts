import { sql, type Kysely } from 'kysely';
import type { FilePrecedente, NomeFile, Piano } from '#contract/regole/subentro/index.ts';
import { nessuno, sommati, type Contati } from '#contract/regole/subentro/index.ts';
import type { Schema } from '../db/schema.ts';
import { nuovaOperazioneDiSistema } from '../registro/operazione-di-sistema.ts';
import type { Esaminato } from './esamina.ts';
import type { Caricati } from './tabelle.ts';

export const niente: Caricati = { famiglie: 0, soggetti: 0, scartati: 0, anomalie: 0 };

export function sommatiCaricati(uno: Caricati, altro: Caricati): Caricati {
  return {
    famiglie: uno.famiglie + altro.famiglie,
    soggetti: uno.soggetti + altro.soggetti,
    scartati: uno.scartati + altro.scartati,
    anomalie: uno.anomalie + altro.anomalie,
  };
}

export async function pianoDi(db: Kysely<Schema>, comune: string): Promise<Piano | undefined> {
  const riga = await db
    .selectFrom('subentro_piano')
    .selectAll()
    .where('comune', '=', comune)
    .executeTakeFirst();
  if (!riga) return undefined;
  const { pec, ...resto } = riga;
  return { ...resto, ...(pec === null ? {} : { pec }) };
}

export async function registraPiano(db: Kysely<Schema>, piano: Piano): Promise<void> {
  await db
    .insertInto('subentro_piano')
    .values({ ...piano, pec: piano.pec ?? null })
    .onConflict((chi) => chi.doNothing())
    .execute();
}

/** What the municipality has sent before. @param impronta of the file at hand, to know it again. */
export async function precedentiDi(
  db: Kysely<Schema>,
  comune: string,
  impronta: Buffer,
): Promise<readonly FilePrecedente[]> {
  const righe = await db.selectFrom('subentro_file').selectAll().where('comune', '=', comune).execute();
  return righe.map(({ nome, tipo, fornitura, progressivo, totale, stato, impronta: sua }) => ({
    ...{ nome, tipo, fornitura, progressivo, totale, stato },
    identico: sua.equals(impronta),
  }));
}

/** What the files of the same supply held that came before this one; undefined while others are still to come. */
export async function contatiPrima(db: Kysely<Schema>, suo: NomeFile): Promise<Contati | undefined> {
  if (suo.progressivo !== suo.totale) return undefined;
  const righe = await db
    .selectFrom('subentro_file')
    .select('contati')
    .where('comune', '=', suo.comune)
    .where('tipo', '=', suo.tipo)
    .where('fornitura', '=', suo.fornitura)
    .where('progressivo', '<', suo.progressivo)
    .execute();
  return righe.reduce((somma, { contati }) => sommati(somma, contati), nessuno);
}

export interface FileIniziato {
  readonly operazione: string;
  readonly idOperazioneComune: string;
  readonly righe: number;
  readonly caricati: Caricati;
}

/** The file under an operation of its own; one that was begun is found where it stopped. */
export async function iniziaFile(
  db: Kysely<Schema>,
  suo: NomeFile,
  { nome, contati, intestazione }: Esaminato,
  impronta: Buffer,
  adesso: Date,
): Promise<FileIniziato> {
  const idOperazioneComune = `SUB${nome.replace(/\.ndjson(\.gz)?$/, '').replace(/\W|_/g, '')}`;
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`subentro/${nome}`}, 0))`.execute(trx);
    const noto = await trx
      .selectFrom('subentro_file')
      .select(['operazione', 'righe', 'caricati'])
      .where('nome', '=', nome)
      .executeTakeFirst();
    if (noto) return { ...noto, idOperazioneComune };
    const { tipo, fornitura, progressivo, totale, comune } = suo;
    const operazione = await nuovaOperazioneDiSistema(trx, {
      ...{ comune, idOperazioneComune, adesso, digesto: impronta },
      richiesta: { nomeFile: nome, subentro: intestazione },
    });
    await trx
      .insertInto('subentro_file')
      .values({
        ...{ nome, comune, tipo, fornitura, progressivo, totale, impronta, operazione },
        ...{ stato: 'in corso', righe: 1 },
        ...{ contati: JSON.stringify(contati), caricati: JSON.stringify(niente) },
      })
      .execute();
    return { operazione, idOperazioneComune, righe: 1, caricati: niente };
  });
}

/** Counts per code, the most frequent first. */
export async function anomalieDi(
  db: Kysely<Schema>,
  nome: string,
): Promise<readonly { codice: string; gravita: string; quante: number }[]> {
  return db
    .selectFrom('subentro_anomalia')
    .select(['codice', 'gravita'])
    .select(sql<number>`count(*)::int`.as('quante'))
    .where('file', '=', nome)
    .groupBy(['codice', 'gravita'])
    .orderBy('quante', 'desc')
    .orderBy('codice')
    .execute();
}

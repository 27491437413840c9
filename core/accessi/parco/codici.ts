import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { improntaCodice, leggiCodice, nuovoCodice } from '#contract/wa/codice-postazione.ts';
import type { TabelleAccessi } from '../tabelle.ts';

/** A morning's work: the ALP shows it, the person at the workstation types it. */
const durata = 4 * 3_600_000;
const tentativiMassimi = 5;

type Db = Kysely<TabelleAccessi>;

export interface CodiceVivo {
  readonly etichetta: string;
  readonly impronta: Uint8Array<ArrayBuffer>;
  readonly idPostazione: string;
  readonly chiestoDa: string;
}

/** A new code takes the place of the former one of the same workstation. */
export async function creaCodice(
  db: Db,
  idPostazione: string,
  chiestoDa: string,
  ora: Date,
): Promise<{ readonly codice: string; readonly scadenza: Date }> {
  await db
    .deleteFrom('postazione_codice')
    .where((eb) => eb.or([eb('id_postazione', '=', idPostazione), eb('scadenza', '<', ora)]))
    .execute();
  const scadenza = new Date(ora.getTime() + durata);
  for (;;) {
    const codice = nuovoCodice(randomBytes(20));
    const letto = leggiCodice(codice);
    if (!letto) throw new Error('a code made here cannot be read');
    const messo = await db
      .insertInto('postazione_codice')
      .values({
        etichetta: letto.etichetta,
        impronta: Buffer.from(await improntaCodice(letto.segreto)),
        ...{ id_postazione: idPostazione, chiesto_da: chiestoDa, scadenza },
      })
      .onConflict((conflitto) => conflitto.doNothing())
      .returning('etichetta')
      .executeTakeFirst();
    // A label of another code, one in a million: another one is drawn.
    if (messo) return { codice, scadenza };
  }
}

export async function cercaCodice(db: Db, etichetta: string, ora: Date): Promise<CodiceVivo | undefined> {
  const riga = await db
    .selectFrom('postazione_codice')
    .selectAll()
    .where('etichetta', '=', etichetta)
    .where('scadenza', '>', ora)
    .executeTakeFirst();
  return (
    riga && {
      etichetta,
      impronta: new Uint8Array(riga.impronta),
      idPostazione: riga.id_postazione,
      chiestoDa: riga.chiesto_da,
    }
  );
}

/** Whose code it is; a wrong secret counts, and the fifth one spends the code. It stays until {@link consuma}. */
export async function provaCodice(db: Db, testo: string, ora: Date): Promise<CodiceVivo | undefined> {
  const letto = leggiCodice(testo);
  if (!letto) return undefined;
  const trovato = await db
    .updateTable('postazione_codice')
    .set(({ eb }) => ({ tentativi: eb('tentativi', '+', 1) }))
    .where('etichetta', '=', letto.etichetta)
    .where('scadenza', '>', ora)
    .where('tentativi', '<', tentativiMassimi)
    .returningAll()
    .executeTakeFirst();
  if (!trovato) return undefined;
  const giusto = timingSafeEqual(trovato.impronta, await improntaCodice(letto.segreto));
  if (!giusto) return undefined;
  const { id_postazione: idPostazione, chiesto_da: chiestoDa } = trovato;
  return { ...letto, impronta: new Uint8Array(trovato.impronta), idPostazione, chiestoDa };
}

/** True once: of two that arrive together with the same code, one gets the certificate. */
export async function consuma(db: Db, etichetta: string): Promise<boolean> {
  const tolto = await db
    .deleteFrom('postazione_codice')
    .where('etichetta', '=', etichetta)
    .returning('etichetta')
    .executeTakeFirst();
  return tolto !== undefined;
}

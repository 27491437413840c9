import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** A load from outside (S001), or an answer that comes later: what no operator writes. */
export interface DiSistema {
  readonly codice?: string;
  readonly comune: string;
  readonly idOperazioneComune: string;
  readonly adesso: Date;
  /** Of the file; left out, there was none. */
  readonly digesto?: Buffer;
  readonly richiesta?: object;
}

/** Writes the operation under which what is loaded will stand. @returns its idOperazioneANPR. */
export async function nuovaOperazioneDiSistema(
  trx: Kysely<Schema>,
  {
    codice = 'S001',
    comune,
    idOperazioneComune,
    adesso,
    digesto = Buffer.alloc(32),
    richiesta = {},
  }: DiSistema,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`select nextval('id_operazione')::text as id`.execute(trx);
  const id = rows[0]?.id ?? '';
  await trx
    .insertInto('operazione')
    .values({
      ...{ id, cod_mittente: comune, id_operazione_comune: idOperazioneComune, codice, esito: 'OK' },
      ...{ data_decorrenza: null, digesto, richiesta: JSON.stringify(richiesta), risposta: '{}' },
      ...{ operatore: 'sistema', id_postazione: 'sistema', canale: 'WA', istante: adesso },
    })
    .execute();
  return id;
}

/** Whose data a load put into the register, and the account of the machine that ran it: in the transaction of the load. */
export async function auditDiSistema(
  trx: Kysely<Schema>,
  di: {
    readonly comune: string;
    readonly operazione: string;
    readonly adesso: Date;
    readonly operatore: string;
    readonly soggetti: readonly string[];
    /** Left out, those of a load. */
    readonly tipo?: string;
    readonly finalita?: string;
    readonly campi?: readonly string[];
  },
): Promise<void> {
  const { comune: flusso, operazione, adesso: istante, operatore, soggetti } = di;
  const { tipo = 'S001', finalita = 'subentro', campi = ['scheda'] } = di;
  await trx
    .insertInto('audit')
    .values({
      ...{ flusso, tipo, istante, operatore, id_postazione: 'sistema', canale: 'WA' },
      ...{ finalita, soggetti: [...soggetti], campi: [...campi], operazione, esito: 'OK' },
    })
    .execute();
}

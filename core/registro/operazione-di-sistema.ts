import { sql, type Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** A load from outside (S001), that no operator asked for. */
export interface DiSistema {
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
  { comune, idOperazioneComune, adesso, digesto = Buffer.alloc(32), richiesta = {} }: DiSistema,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`select nextval('id_operazione')::text as id`.execute(trx);
  const id = rows[0]?.id ?? '';
  await trx
    .insertInto('operazione')
    .values({
      ...{ id, cod_mittente: comune, id_operazione_comune: idOperazioneComune, codice: 'S001', esito: 'OK' },
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
  },
): Promise<void> {
  const { comune: flusso, operazione, adesso: istante, operatore, soggetti } = di;
  await trx
    .insertInto('audit')
    .values({
      ...{ flusso, tipo: 'S001', istante, operatore, id_postazione: 'sistema', canale: 'WA' },
      ...{ finalita: 'subentro', soggetti: [...soggetti], campi: ['scheda'], operazione, esito: 'OK' },
    })
    .execute();
}

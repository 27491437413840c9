import { X509Certificate } from 'node:crypto';
import type { Kysely } from 'kysely';
import { chiaveConsolato } from '#contract/wa/consolati.ts';
import { chiaveFirma, leggiDichiarazione, type FirmaAtto } from '#contract/wa/firma-atto.ts';
import type { FirmaOperazione } from '#contract/wa/operazioni.ts';
import { chiaveCollegata } from '#contract/wa/richieste.ts';
import { nomeComune } from '../accessi/pki/catena.ts';
import type { Schema } from '../db/schema.ts';

/** A signature that was found good, with the text whose digest is in it. */
export interface FirmaVerificata extends FirmaAtto {
  readonly testo: string;
}

/** The official request, without what the desk sends beside it. */
export function soloUfficiale(corpo: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { [chiaveCollegata]: _, [chiaveConsolato]: __, [chiaveFirma]: ___, ...ufficiale } = corpo;
  return ufficiale;
}

/** As it arrived, so that who did not see it arrive can check it (docs/decisions/0060). */
export async function scriviFirma(
  trx: Kysely<Schema>,
  operazione: string,
  { dichiarazione, testo, certificato, algoritmo, firma }: FirmaVerificata,
): Promise<void> {
  await trx
    .insertInto('firma_atto')
    .values({
      ...{ operazione, dichiarazione, testo, algoritmo },
      certificato: Buffer.from(certificato, 'base64'),
      firma: Buffer.from(firma, 'base64'),
    })
    .execute();
}

/** The signature of a registration as an office reads it. */
export async function leggiFirma(
  db: Kysely<Schema>,
  operazione: string,
): Promise<FirmaOperazione | undefined> {
  const riga = await db
    .selectFrom('firma_atto')
    .select(['dichiarazione', 'certificato'])
    .where('operazione', '=', operazione)
    .executeTakeFirst();
  const detta = riga && leggiDichiarazione(riga.dichiarazione);
  if (!detta) return undefined;
  const certificato = new X509Certificate(riga.certificato);
  return {
    intestatario: nomeComune(certificato) ?? certificato.subject,
    emittente: /^CN=(.+)$/m.exec(certificato.issuer)?.[1] ?? certificato.issuer,
    seriale: certificato.serialNumber,
    ...{ istante: detta.istante, impronta: detta.impronta },
  };
}

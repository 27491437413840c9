import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { TabelleCertificati } from './tabelle.ts';
import { idSigillo, type IdSigillo } from './gettone.ts';

/** A certificate just made, before it is stored. */
export interface DocumentoEmesso {
  /** `numeroProtocolloANPR`. */
  readonly protocollo: string;
  /** Printed code, twelve characters. */
  readonly codice: string;
  /** Tab. 13. */
  readonly tipi: readonly string[];
  readonly pdf: Uint8Array;
  /** Canonical text ({@link ./contenuto.ts}). */
  readonly contenuto: string;
  readonly gettone: string;
  readonly emesso: Date;
  /** `AAAA-MM-GG`. */
  readonly valeFinoAl?: string;
  /** Certificate (DER) of the seal that signed the token. */
  readonly sigillo: Uint8Array;
}

/** What the public page needs of a stored one: not the PDF, not whom the register knows it is about. */
export interface DocumentoArchiviato {
  readonly protocollo: string;
  readonly tipi: readonly string[];
  readonly contenuto: string;
  readonly gettone: string;
  readonly stato: 'valido' | 'annullato';
  readonly emesso: Date;
  readonly valeFinoAl?: string;
  readonly annullato?: Date;
}

export interface ArchivioDocumenti {
  perProtocollo(protocollo: string): Promise<DocumentoArchiviato | undefined>;
  perCodice(codice: string): Promise<DocumentoArchiviato | undefined>;
  /** @param sha256 of the PDF as handed over. */
  perPdf(sha256: Uint8Array): Promise<DocumentoArchiviato | undefined>;
  /** DER of a seal that has signed. */
  sigillo(id: IdSigillo): Promise<Uint8Array | undefined>;
}

export function sha256(byte: Uint8Array): Buffer {
  return createHash('sha256').update(byte).digest();
}

const colonne = [
  'protocollo',
  'tipi',
  'contenuto',
  'gettone',
  'stato',
  'emesso',
  'vale_fino_al',
  'annullato',
] as const;

export function creaArchivioDocumenti(db: Kysely<TabelleCertificati>): ArchivioDocumenti {
  const cerca = async (
    colonna: 'protocollo' | 'codice' | 'sha256',
    valore: string | Buffer,
  ): Promise<DocumentoArchiviato | undefined> => {
    const riga = await db
      .selectFrom('documento')
      .select(colonne)
      .where(colonna, '=', valore)
      .orderBy('emesso')
      .executeTakeFirst();
    if (!riga) return undefined;
    const { vale_fino_al: valeFinoAl, annullato, stato, ...resto } = riga;
    return {
      ...resto,
      stato: stato === 'annullato' ? 'annullato' : 'valido',
      ...(valeFinoAl !== null && { valeFinoAl }),
      ...(annullato !== null && { annullato }),
    };
  };
  return {
    perProtocollo: (protocollo) => cerca('protocollo', protocollo),
    perCodice: (codice) => cerca('codice', codice),
    perPdf: (impronta) => cerca('sha256', Buffer.from(impronta)),
    sigillo: async (id) => {
      const riga = await db
        .selectFrom('sigillo')
        .select('certificato')
        .where('id', '=', id)
        .executeTakeFirst();
      return riga && new Uint8Array(riga.certificato);
    },
  };
}

/**
 * Stores an issued certificate; to be called in the transaction of its operation.
 * @param di whom it is about, who asked, idOperazioneANPR.
 */
export async function archivia(
  trx: Pick<Kysely<TabelleCertificati>, 'insertInto'>,
  documento: DocumentoEmesso,
  di: { readonly soggetto: string; readonly codMittente: string; readonly operazione: string },
): Promise<void> {
  const certificato = Buffer.from(documento.sigillo);
  await trx
    .insertInto('sigillo')
    .values({ id: idSigillo(documento.sigillo), certificato })
    .onConflict((c) => c.column('id').doNothing())
    .execute();
  await trx
    .insertInto('documento')
    .values({
      protocollo: documento.protocollo,
      tipi: [...documento.tipi],
      soggetto: di.soggetto,
      cod_mittente: di.codMittente,
      operazione: di.operazione,
      pdf: Buffer.from(documento.pdf),
      sha256: sha256(documento.pdf),
      gettone: documento.gettone,
      codice: documento.codice,
      contenuto: documento.contenuto,
      stato: 'valido',
      emesso: documento.emesso,
      vale_fino_al: documento.valeFinoAl ?? null,
      annullato: null,
      annullato_da: null,
      annullato_motivo: null,
    })
    .execute();
}

import { sign, verify, X509Certificate, type KeyObject } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { emittenteDi, type Emittenti } from '../accessi/pki/catena.ts';
import type { TabelleRegistro } from '../db/schema.ts';

/**
 * How far a chain of the audit had come at an instant, signed with the seal of the register and kept outside the
 * database: whoever cuts off the end of a chain, or writes it all anew, is found out by it.
 */
export interface Caposaldo {
  readonly flusso: string;
  readonly progressivo: string;
  /** Of the link with that number; hexadecimal. */
  readonly impronta: string;
  readonly istante: string;
}

const Riga = z.object({
  flusso: z.string(),
  progressivo: z.string().regex(/^\d{1,19}$/),
  impronta: z.string().regex(/^[0-9a-f]{64}$/),
  istante: z.iso.datetime(),
  certificato: z.base64(),
  firma: z.base64(),
});

function daFirmare({ flusso, progressivo, impronta, istante }: Caposaldo): Buffer {
  return Buffer.from(JSON.stringify(['sportello-caposaldo-1', flusso, progressivo, impronta, istante]));
}

/** One line of JSON: the point, the certificate of the seal, an ECDSA signature (P1363) with SHA-256. */
export function firmaCaposaldo(
  { flusso, progressivo, impronta, istante }: Caposaldo,
  sigillo: { readonly certificato: Uint8Array; readonly chiave: KeyObject },
): string {
  const caposaldo = { flusso, progressivo, impronta, istante };
  const firma = sign('sha256', daFirmare(caposaldo), { key: sigillo.chiave, dsaEncoding: 'ieee-p1363' });
  return JSON.stringify({
    ...caposaldo,
    certificato: Buffer.from(sigillo.certificato).toString('base64'),
    firma: firma.toString('base64'),
  });
}

function nostro(certificato: X509Certificate, ancora: Emittenti, istante: Date): boolean {
  return (
    emittenteDi(certificato, ancora) !== undefined &&
    istante >= certificato.validFromDate &&
    istante <= certificato.validToDate
  );
}

/** @returns undefined: not written by this register, or touched since. */
export function leggiCaposaldo(riga: string, ancora: Emittenti): Caposaldo | undefined {
  try {
    const { certificato, firma, ...caposaldo } = Riga.parse(JSON.parse(riga));
    const x509 = new X509Certificate(Buffer.from(certificato, 'base64'));
    // SECURITY: what differs from what was written says so, even where the signature would not notice (padding, spaces).
    if (JSON.stringify({ ...caposaldo, certificato, firma }) !== riga) return undefined;
    if (Buffer.from(firma, 'base64').toString('base64') !== firma) return undefined;
    if (Buffer.from(x509.raw).toString('base64') !== certificato) return undefined;
    if (!nostro(x509, ancora, new Date(caposaldo.istante))) return undefined;
    const chiave = { key: x509.publicKey, dsaEncoding: 'ieee-p1363' as const };
    const vera = verify('sha256', daFirmare(caposaldo), chiave, Buffer.from(firma, 'base64'));
    return vera ? caposaldo : undefined;
  } catch {
    return undefined;
  }
}

/** The last link of each chain: from one stream to the next by the index, however long the chains are. */
export async function cime(db: Kysely<TabelleRegistro>): Promise<readonly Omit<Caposaldo, 'istante'>[]> {
  const { rows } = await sql<{ flusso: string; progressivo: string; impronta: Buffer }>`
    with recursive flussi as (
      select min(flusso) as flusso from audit_sigillo
      union all
      select (select min(flusso) from audit_sigillo where flusso > f.flusso) from flussi f where f.flusso is not null)
    select c.flusso, c.progressivo, c.impronta from flussi f
    cross join lateral (select flusso, progressivo, impronta from audit_sigillo where flusso = f.flusso
      order by progressivo desc limit 1) c
    order by c.flusso`.execute(db);
  return rows.map((riga) => ({ ...riga, impronta: riga.impronta.toString('hex') }));
}

export interface Smentita extends Caposaldo {
  /** The link is not there any more, or is another. */
  readonly difetto: 'tolta' | 'riscritta';
}

/** Which of these the chains of today contradict. */
export async function smentite(
  db: Kysely<TabelleRegistro>,
  capisaldi: readonly Caposaldo[],
): Promise<readonly Smentita[]> {
  const trovate: Smentita[] = [];
  for (const caposaldo of capisaldi) {
    const anello = await db
      .selectFrom('audit_sigillo')
      .select('impronta')
      .where('flusso', '=', caposaldo.flusso)
      .where('progressivo', '=', caposaldo.progressivo)
      .executeTakeFirst();
    if (!anello) trovate.push({ ...caposaldo, difetto: 'tolta' });
    else if (anello.impronta.toString('hex') !== caposaldo.impronta)
      trovate.push({ ...caposaldo, difetto: 'riscritta' });
  }
  return trovate;
}

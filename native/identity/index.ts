import type { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { IdPostazione } from '#contract/wa/comune.ts';
import type { ErroreIdentita } from './errori.ts';
import { leggiP12, type ContenutoP12, type OpzioniTls } from './p12.ts';

export type { OpzioniTls } from './p12.ts';
export type { ErroreIdentita } from './errori.ts';

/**
 * How the host proves which workstation it is. `file`: Node's TLS takes `tls` as it is. `archivio`: the key never leaves
 * the store of the operating system, and the window's own network stack must be used, choosing this certificate.
 */
export type TrasportoIdentita =
  | { readonly tipo: 'file'; readonly tls: OpzioniTls }
  | { readonly tipo: 'archivio'; readonly impronta: string };

/** Certificate of this workstation (security.md §4). */
export interface IdentitaPostazione {
  /** `IIIIII-CO-NNNN`, common name of the subject. */
  readonly idPostazione: string;
  readonly certificato: X509Certificate;
  readonly inizio: Date;
  readonly scadenza: Date;
  /** SHA-256 of the certificate, hex. */
  readonly impronta: string;
  readonly trasporto: TrasportoIdentita;
}

/** Whole days until the certificate ends; negative when it has ended. The office stops that day: warn 60, 30 and 7 before. */
export function giorniRimasti(identita: Pick<IdentitaPostazione, 'scadenza'>, adesso: Date): number {
  return Math.floor((identita.scadenza.getTime() - adesso.getTime()) / 86_400_000);
}

export async function identitaDaP12(
  file: Buffer,
  password: string,
): Promise<Esito<IdentitaPostazione, ErroreIdentita>> {
  const contenuto = await leggiP12(file, password);
  return contenuto.ok ? identitaDi(contenuto.valore) : contenuto;
}

/** Whose certificate it is, and how long it lasts. */
export function identitaDi({ certificato, tls }: ContenutoP12): Esito<IdentitaPostazione, ErroreIdentita> {
  const soggetto: Readonly<Record<string, unknown>> = { ...certificato.toLegacyObject().subject };
  const nome = typeof soggetto['CN'] === 'string' ? soggetto['CN'] : '';
  const id = IdPostazione.safeParse(nome);
  if (!id.success) return fallito({ tipo: 'non-di-postazione', nome });
  return riuscito({
    idPostazione: id.data,
    certificato,
    inizio: certificato.validFromDate,
    scadenza: certificato.validToDate,
    impronta: certificato.fingerprint256.replaceAll(':', '').toLowerCase(),
    trasporto: { tipo: 'file', tls },
  });
}

export async function apriIdentita(
  percorso: string,
  password: string,
): Promise<Esito<IdentitaPostazione, ErroreIdentita>> {
  let file: Buffer;
  try {
    file = await readFile(percorso);
  } catch (errore) {
    if (errore instanceof Error && 'code' in errore) {
      return fallito({ tipo: errore.code === 'ENOENT' ? 'file-assente' : 'file-illeggibile' });
    }
    throw errore;
  }
  return identitaDaP12(file, password);
}

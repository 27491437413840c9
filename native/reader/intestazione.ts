import { X509Certificate } from 'node:crypto';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';

/** Whose card it is, for the screen only: the core decides who may enter. */
export interface Intestazione {
  /** Common name up to the first slash: the codice fiscale on operator cards and on the CNS (`CF/number`). */
  readonly codiceFiscale: string;
  /** Name and surname where the certificate has them, else the codice fiscale. */
  readonly intestatario: string;
  /** Last day of validity, `AAAA-MM-GG`. */
  readonly scadenza: string;
  readonly scaduto: boolean;
}

function testo(valore: unknown): string | undefined {
  return typeof valore === 'string' ? valore : undefined;
}

/** Undefined when it is not a certificate. */
export function leggiIntestazione(der: Uint8Array, adesso = new Date()): Intestazione | undefined {
  let certificato: X509Certificate;
  try {
    certificato = new X509Certificate(der);
  } catch {
    return undefined;
  }
  const soggetto: Readonly<Record<string, unknown>> = { ...certificato.toLegacyObject().subject };
  const codiceFiscale = testo(soggetto['CN'])?.split('/')[0] ?? '';
  const nomi = [testo(soggetto['GN']), testo(soggetto['SN'])].filter((nome) => nome !== undefined);
  return {
    codiceFiscale,
    intestatario: nomi.length === 2 ? nomi.join(' ') : codiceFiscale,
    scadenza: giornoInItalia(certificato.validToDate),
    scaduto: certificato.validToDate < adesso,
  };
}

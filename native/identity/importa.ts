import type { X509Certificate } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { DaCustodire } from './cartella.ts';
import { identitaDi } from './index.ts';
import type { ErroreIdentita } from './errori.ts';
import { leggiPem } from './p12.ts';

export type ErroreImporta =
  | ErroreIdentita
  /** Issued by none of the authorities that this machine trusts. */
  | { readonly tipo: 'estraneo' }
  | { readonly tipo: 'scaduto'; readonly giorno: Date }
  | { readonly tipo: 'non-ancora'; readonly giorno: Date };

export interface Importata {
  readonly idPostazione: string;
  readonly identita: DaCustodire;
}

/**
 * The identity in a PKCS#12 as the official procedure hands it over, whatever its age: old ciphers (RC2, 3DES) are opened
 * in memory, and what is kept is under ours.
 * @param emessa whether an authority of stations that is trusted here issued it. @param adesso milliseconds.
 */
export async function importaP12(
  file: Buffer,
  password: string,
  emessa: (certificato: X509Certificate) => boolean,
  adesso: number,
): Promise<Esito<Importata, ErroreImporta>> {
  const { estrai } = await import('./conversione.ts');
  const estratto = estrai(file, password);
  if (!estratto.ok) return estratto;
  const { chiave, certificati } = estratto.valore;
  // Asked of TLS too: what is installed is what a connection will present.
  const letta = leggiPem({
    key: chiave.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: String(certificati[0]),
  });
  const identita = letta.ok ? identitaDi(letta.valore) : letta;
  if (!identita.ok) return identita;
  const { certificato, idPostazione, inizio, scadenza } = identita.valore;
  if (!emessa(certificato)) return fallito({ tipo: 'estraneo' });
  if (scadenza.getTime() < adesso) return fallito({ tipo: 'scaduto', giorno: scadenza });
  if (inizio.getTime() > adesso) return fallito({ tipo: 'non-ancora', giorno: inizio });
  return riuscito({ idPostazione, identita: { chiave, certificato: new Uint8Array(certificato.raw) } });
}

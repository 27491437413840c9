import { createPrivateKey, randomBytes } from 'node:crypto';
import { creaP12 } from '#contract/pkcs12.ts';
import type { IdentitaPostazione } from './index.ts';
import { certificatiDi } from './pem.ts';

/**
 * An identity that is kept here, as a PKCS#12 under a password that serves once, to be taken into a store of this same
 * machine. @returns undefined: its key is not here to be read.
 */
export async function esportaP12(
  identita: IdentitaPostazione & { readonly autorita: string },
): Promise<{ readonly p12: Uint8Array; readonly password: string } | undefined> {
  const { trasporto, idPostazione, certificato, autorita } = identita;
  if (trasporto.tipo !== 'file' || !('key' in trasporto.tls)) return undefined;
  const { key, passphrase } = trasporto.tls;
  const chiave = createPrivateKey({ key, ...(passphrase !== undefined && { passphrase }) });
  const password = randomBytes(18).toString('base64url');
  const catena = certificatiDi(Buffer.from(autorita)).map(({ raw }) => new Uint8Array(raw));
  const p12 = await creaP12({
    ...{ nome: idPostazione, certificato: certificato.raw, catena, password },
    chiave: chiave.export({ type: 'pkcs8', format: 'der' }),
  });
  return { p12, password };
}

import { X509Certificate } from 'node:crypto';
import { cercaTlv, esa, leggiTlv } from '../reader/tlv.ts';

const keyUsage = esa('551D0F'); // 2.5.29.15
const clientAuth = '1.3.6.1.5.5.7.3.2';
const smartcardLogon = '1.3.6.1.4.1.311.20.2.2';
const qualunque = '2.5.29.37.0';
const digitalSignature = 0x80;

function uguali(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}

/** First byte of the keyUsage bits (RFC 5280 §4.2.1.3), undefined when the certificate does not limit them. */
function bitUso(der: Uint8Array): number | undefined {
  const estensioni = leggiTlv(cercaTlv(der, 0x30, 0x30, 0xa3, 0x30) ?? new Uint8Array());
  const uso = estensioni?.find(({ valore }) => uguali(cercaTlv(valore, 0x06), keyUsage));
  return uso && cercaTlv(uso.valore, 0x04, 0x03)?.[1];
}

/** Whether the certificate is one to prove identity with: not an authority's, not the qualified one for documents. */
export function perAutenticazione(der: Uint8Array): boolean {
  let certificato: X509Certificate;
  try {
    certificato = new X509Certificate(der);
  } catch {
    return false;
  }
  // Node calls keyUsage what RFC 5280 calls extended key usage; undefined without the extension.
  const estesi = certificato.keyUsage as readonly string[] | undefined;
  const ammesso = estesi?.some((oid) => [clientAuth, smartcardLogon, qualunque].includes(oid)) ?? true;
  const bit = bitUso(der) ?? digitalSignature;
  return !certificato.ca && ammesso && (bit & digitalSignature) !== 0;
}

import { createHash } from 'node:crypto';
import * as pkijs from 'pkijs';
import { memoria, motore } from '#contract/pkcs12.ts';

/** id-data: the content is bytes, and not, say, the attributes of another signature. */
const dati = '1.2.840.113549.1.7.1';
const sha256 = '2.16.840.1.101.3.4.2.1';
/** rsaEncryption and sha256WithRSAEncryption: both are written for the same signature. */
const rsa = ['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.11'];
const lunghezzaMassima = 32 * 1024;

/** Content and signer of a CMS SignedData whose signature holds. Trust in the certificate is somebody else's question. */
export interface ContenutoFirmato {
  readonly contenuto: string;
  /** DER. */
  readonly certificato: Uint8Array;
}

/** CMS SignedData (RFC 5652), attached, one signer, SHA256withRSA, certificate included; undefined if it does not hold. */
export async function verificaCms(der: Uint8Array): Promise<ContenutoFirmato | undefined> {
  if (der.length > lunghezzaMassima) return undefined;
  try {
    const info = pkijs.ContentInfo.fromBER(memoria(der));
    if (info.contentType !== pkijs.ContentInfo.SIGNED_DATA) return undefined;
    const firmato = new pkijs.SignedData({ schema: info.content });
    const [firmatario, altro] = firmato.signerInfos;
    const contenuto = firmato.encapContentInfo.eContent;
    if (!firmatario || altro || !contenuto) return undefined;
    if (firmato.encapContentInfo.eContentType !== dati) return undefined;
    if (firmatario.digestAlgorithm.algorithmId !== sha256) return undefined;
    if (!rsa.includes(firmatario.signatureAlgorithm.algorithmId)) return undefined;
    const esito = await firmato.verify({ signer: 0, checkChain: false, extendedMode: true }, motore);
    if (esito.signatureVerified !== true || !esito.signerCertificate) return undefined;
    return {
      contenuto: Buffer.from(contenuto.getValue()).toString('utf8'),
      certificato: new Uint8Array(esito.signerCertificate.toSchema().toBER(false)),
    };
  } catch {
    // Unreadable ASN.1, or a signature that does not hold: the library tells both by throwing.
    return undefined;
  }
}

/**
 * The same, remembering what already proved good: a client signs its workstation's name once and sends it with every
 * call. Only the mathematics is remembered; certificate, dates and census are asked each time.
 */
export function creaVerificaCms(capienza = 1000): typeof verificaCms {
  const viste = new Map<string, ContenutoFirmato>();
  return async (der) => {
    const chiave = createHash('sha256').update(der).digest('base64');
    const nota = viste.get(chiave);
    if (nota) return nota;
    const esito = await verificaCms(der);
    if (!esito) return undefined;
    const prima = viste.size >= capienza ? viste.keys().next().value : undefined;
    if (prima !== undefined) viste.delete(prima);
    viste.set(chiave, esito);
    return esito;
  };
}

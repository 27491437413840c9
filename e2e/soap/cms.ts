import type { KeyObject } from 'node:crypto';
import forge from 'node-forge';

export interface Identità {
  /** DER. */
  readonly certificato: Uint8Array;
  readonly chiave: KeyObject;
}

export function pem(tipo: string, der: Uint8Array): string {
  const righe =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${tipo}-----`, ...righe, `-----END ${tipo}-----`, ''].join('\n');
}

export function chiavePem(chiave: KeyObject): string {
  return chiave.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function figlio(nodo: forge.asn1.Asn1 | forge.asn1.Asn1[], indice: number): forge.asn1.Asn1[] {
  const trovato = (Array.isArray(nodo) ? nodo : (nodo.value as forge.asn1.Asn1[]))[indice];
  if (!trovato) throw new Error('unexpected ASN.1');
  return trovato.value as forge.asn1.Asn1[];
}

/** Attached CMS SignedData, SHA256withRSA: made with another library than the one that verifies it. */
export function firmaCms(contenuto: string, { certificato, chiave }: Identità): string {
  const firmato = forge.pkcs7.createSignedData();
  const certificatoPem = pem('CERTIFICATE', certificato);
  firmato.content = forge.util.createBuffer(contenuto, 'utf8');
  firmato.addCertificate(certificatoPem);
  firmato.addSigner({
    key: chiavePem(chiave),
    certificate: certificatoPem,
    digestAlgorithm: forge.pki.oids['sha256'] ?? '',
    authenticatedAttributes: [
      { type: forge.pki.oids['contentType'] ?? '', value: forge.pki.oids['data'] ?? '' },
      { type: forge.pki.oids['messageDigest'] ?? '' },
    ],
  });
  firmato.sign();
  const albero = firmato.toAsn1();
  // node-forge writes a NULL parameter into the ECDSA signature of the certificate: put the original bytes back.
  const dati = figlio(figlio(albero, 1), 0);
  const contestuale: number = forge.asn1.Class.CONTEXT_SPECIFIC;
  const certificati = dati.find((voce) => Number(voce.tagClass) === contestuale && Number(voce.type) === 0);
  if (!certificati) throw new Error('no certificate in the CMS');
  certificati.value = [forge.asn1.fromDer(Buffer.from(certificato).toString('binary'))];
  return forge.util.encode64(forge.asn1.toDer(albero).getBytes());
}

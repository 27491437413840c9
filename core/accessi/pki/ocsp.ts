import { X509Certificate as Certificato, createHash, type KeyObject } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { Emittente } from './autorita.ts';
import { nuovaP256, spki } from './chiavi.ts';
import { algoritmo } from './firmatario.ts';
import { soggetto } from './autorita.ts';
import { memoria, motore } from '#contract/pkcs12.ts';
import { ExtendedKeyUsageExtension, Extension, KeyUsageFlags, KeyUsagesExtension } from './x509.ts';

/** What is known of a certificate, by its serial (hex, lower case). */
export type StatoSeriale =
  { readonly stato: 'buono' | 'ignoto' } | { readonly stato: 'revocato' | 'sospeso'; readonly dal: Date };

export interface DomandaOcsp {
  readonly emittente: Emittente;
  readonly seriale: string;
}

const nonce = '1.3.6.1.5.5.7.48.1.2';
const nonceMassimo = 64;
const digest: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
};
const esa = (byte: ArrayBuffer): string => Buffer.from(byte).toString('hex');

/** Name and key of an authority, digested as the question digests them. */
function impronte({ certificato }: Emittente, algoritmoDigest: string): { nome: string; chiave: string } {
  const letto = pkijs.Certificate.fromBER(memoria(certificato.raw));
  const di = (byte: ArrayBuffer): string =>
    createHash(algoritmoDigest).update(Buffer.from(byte)).digest('hex');
  return {
    nome: di(letto.subject.toSchema().toBER()),
    chiave: di(letto.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView.slice().buffer),
  };
}

/** The question, with the authority of ours that each certificate says it comes from; undefined: it cannot be read. */
export function leggiDomanda(
  der: Uint8Array,
  emittenti: readonly Emittente[],
): { readonly richiesta: pkijs.OCSPRequest; readonly di: readonly (DomandaOcsp | undefined)[] } | undefined {
  try {
    const richiesta = pkijs.OCSPRequest.fromBER(memoria(der));
    const di = richiesta.tbsRequest.requestList.map(({ reqCert }) => {
      const nome = digest[reqCert.hashAlgorithm.algorithmId];
      const emittente = emittenti.find((uno) => {
        if (nome === undefined) return false;
        const sue = impronte(uno, nome);
        return (
          sue.nome === esa(reqCert.issuerNameHash.valueBlock.valueHexView.slice().buffer) &&
          sue.chiave === esa(reqCert.issuerKeyHash.valueBlock.valueHexView.slice().buffer)
        );
      });
      const numero = esa(reqCert.serialNumber.valueBlock.valueHexView.slice().buffer).replace(/^(00)+/, '');
      return emittente && { emittente, seriale: numero };
    });
    return { richiesta, di };
  } catch {
    return undefined;
  }
}

/** Error without a signature (RFC 6960 §2.3): 1 malformed, 2 internal error, 6 unauthorized. */
export function rifiutoOcsp(codice: 1 | 2 | 6): Uint8Array {
  const risposta = new pkijs.OCSPResponse({
    responseStatus: new asn1.Enumerated({ value: codice }),
  });
  return new Uint8Array(risposta.toSchema().toBER());
}

/** Who answers in the name of an authority: a certificate of its own, so that the authority's key is not asked each time. */
export interface Risponditore {
  readonly certificato: Certificato;
  readonly chiave: KeyObject;
}

export async function nuovoRisponditore(emittente: Emittente, giorni: number): Promise<Risponditore> {
  const chiave = await nuovaP256();
  const der = await emittente.emetti({
    soggetto: soggetto({ CN: 'Stato dei certificati', OU: emittente.sigla, O: 'Sportello', C: 'IT' }),
    chiavePubblica: spki(chiave),
    giorni,
    estensioni: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.9']),
      // id-pkix-ocsp-nocheck: nobody has to ask about the one who answers (RFC 6960 §4.2.2.2.1).
      new Extension('1.3.6.1.5.5.7.48.1.5', false, new asn1.Null().toBER()),
    ],
  });
  return { certificato: new Certificato(der), chiave };
}

/** Fractions of a second are not allowed here (RFC 5280 §4.1.2.5.2). */
function alSecondo(istante: Date): Date {
  return new Date(Math.floor(istante.getTime() / 1000) * 1000);
}

function voce(reqCert: pkijs.CertID, stato: StatoSeriale, da: Date, a: Date): pkijs.SingleResponse {
  const certStatus =
    stato.stato === 'revocato' || stato.stato === 'sospeso'
      ? new asn1.Constructed({
          idBlock: { tagClass: 3, tagNumber: 1 },
          value: [
            new asn1.GeneralizedTime({ valueDate: alSecondo(stato.dal) }),
            new asn1.Constructed({
              idBlock: { tagClass: 3, tagNumber: 0 },
              // certificateHold, or unspecified.
              value: [new asn1.Enumerated({ value: stato.stato === 'sospeso' ? 6 : 0 })],
            }),
          ],
        })
      : new asn1.Primitive({ idBlock: { tagClass: 3, tagNumber: stato.stato === 'buono' ? 0 : 2 } });
  const una = new pkijs.SingleResponse({ certID: reqCert, thisUpdate: da, nextUpdate: a });
  una.certStatus = certStatus;
  return una;
}

/** The signed answer, DER: one state for each certificate asked about. */
export async function rispostaOcsp(dati: {
  readonly richiesta: pkijs.OCSPRequest;
  readonly stati: readonly StatoSeriale[];
  readonly risponditore: Risponditore;
  readonly da: Date;
  readonly a: Date;
}): Promise<Uint8Array> {
  const { richiesta, stati, risponditore } = dati;
  const [da, a] = [alSecondo(dati.da), alSecondo(dati.a)];
  const certificato = pkijs.Certificate.fromBER(memoria(risponditore.certificato.raw));
  const base = new pkijs.BasicOCSPResponse();
  base.tbsResponseData.responderID = certificato.subject;
  base.tbsResponseData.producedAt = da;
  base.tbsResponseData.responses = richiesta.tbsRequest.requestList.map(({ reqCert }, i) =>
    voce(reqCert, stati[i] ?? { stato: 'ignoto' }, da, a),
  );
  const suo = richiesta.tbsRequest.requestExtensions?.find(({ extnID }) => extnID === nonce);
  if (suo && suo.extnValue.valueBlock.valueHexView.length <= nonceMassimo)
    base.tbsResponseData.responseExtensions = [suo];
  base.certs = [certificato];
  const pkcs8 = new Uint8Array(risponditore.chiave.export({ type: 'pkcs8', format: 'der' }));
  const firma = await crypto.subtle.importKey('pkcs8', pkcs8, algoritmo, false, ['sign']);
  await base.sign(firma, 'SHA-256', motore);
  const risposta = new pkijs.OCSPResponse({
    responseStatus: new asn1.Enumerated({ value: 0 }),
    responseBytes: new pkijs.ResponseBytes({
      responseType: pkijs.id_PKIX_OCSP_Basic,
      response: new asn1.OctetString({ valueHex: base.toSchema().toBER() }),
    }),
  });
  return new Uint8Array(risposta.toSchema().toBER());
}

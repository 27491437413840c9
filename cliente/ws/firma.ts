import type { KeyObject } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { algoritmi, excC14n, type Algoritmo } from './nomi.ts';

export interface RichiestaFirma {
  readonly chiave: KeyObject;
  readonly algoritmo: Algoritmo;
  /** What is signed, each with its transforms; every part but an enveloping one bears its `wsu:Id` already. */
  readonly parti: readonly { readonly xpath: string; readonly trasformazioni: readonly string[] }[];
  /** What `ds:KeyInfo` holds. */
  readonly chiaveIndicata: string;
  /** Where in the text `ds:Signature` goes. */
  readonly posto: number;
}

export interface Firmato {
  readonly xml: string;
  /** Base64 of `ds:SignatureValue`. */
  readonly valore: string;
}

/**
 * XML Signature with exclusive canonicalisation. The signature is put into the very text that was given: a document
 * written anew by a library is where signatures break (security.md §7, pitfalls).
 */
export function firmaXml(testo: string, richiesta: RichiestaFirma): Firmato {
  const nomi = algoritmi[richiesta.algoritmo];
  const firma = new SignedXml({
    privateKey: richiesta.chiave.export({ type: 'pkcs8', format: 'pem' }),
    signatureAlgorithm: nomi.firma,
    canonicalizationAlgorithm: excC14n,
    ...(richiesta.parti.length > 1 && { idMode: 'wssecurity' as const }),
    getKeyInfoContent: () => richiesta.chiaveIndicata,
  });
  for (const { xpath, trasformazioni } of richiesta.parti) {
    firma.addReference({ xpath, digestAlgorithm: nomi.digest, transforms: [...trasformazioni] });
  }
  firma.computeSignature(testo, { prefix: 'ds' });
  const elemento = firma.getSignatureXml();
  const [, valore = ''] = /<ds:SignatureValue>([^<]*)</.exec(elemento) ?? [];
  return {
    xml: testo.slice(0, richiesta.posto) + elemento + testo.slice(richiesta.posto),
    valore: valore.replace(/\s+/g, ''),
  };
}

import { constants, createDecipheriv, privateDecrypt, type X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Identita } from '../ws/identita.ts';

/** `altra-chiave`: encrypted for a certificate that is none of ours. */
export type DifettoCifrato = 'cms' | 'altra-chiave' | 'chiave' | 'algoritmo';

const figli = (blocco: asn1js.BaseBlock | undefined): asn1js.BaseBlock[] =>
  blocco && 'value' in blocco.valueBlock ? (blocco.valueBlock.value as asn1js.BaseBlock[]) : [];
const byte = (blocco: asn1js.BaseBlock | undefined): Buffer =>
  blocco && 'valueHexView' in blocco.valueBlock
    ? Buffer.from(blocco.valueBlock.valueHexView as Uint8Array)
    : Buffer.alloc(0);
const nome = (blocco: asn1js.BaseBlock | undefined): string =>
  blocco instanceof asn1js.ObjectIdentifier ? blocco.valueBlock.toString() : '';

/** What is encrypted may come in one piece or, from libraries that stream, in several. */
const contenutoDi = (blocco: asn1js.BaseBlock | undefined): Buffer =>
  blocco instanceof asn1js.Constructed ? Buffer.concat(figli(blocco).map(byte)) : byte(blocco);

const cifrari: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.1.2': 'aes-128-cbc',
  '2.16.840.1.101.3.4.1.22': 'aes-192-cbc',
  '2.16.840.1.101.3.4.1.42': 'aes-256-cbc',
};
const rsa = '1.2.840.113549.1.1.1';
const avvolto = '1.2.840.113549.1.7.3';

function seriale({ serialNumber }: X509Certificate): bigint {
  return BigInt(`0x${serialNumber}`);
}

/**
 * Opens a CMS EnvelopedData (services.md §15). @param identita ours: the present one, and the one before it while it is
 * being renewed (CO-9999, CO-9998).
 */
export function decifra(der: Buffer, identita: readonly Identita[]): Esito<string, DifettoCifrato> {
  const { result } = asn1js.fromBER(Uint8Array.from(der).buffer);
  const [tipo, dentro] = figli(result);
  const [, destinatari, cifrato] = figli(figli(dentro)[0]);
  if (nome(tipo) !== avvolto || !destinatari || !cifrato) return fallito('cms');
  for (const destinatario of figli(destinatari)) {
    const [, chi, algoritmo, chiave] = figli(destinatario);
    const numero = figli(chi)[1];
    const sua = identita.find(
      ({ certificato }) => numero instanceof asn1js.Integer && numero.toBigInt() === seriale(certificato),
    );
    if (!sua) continue;
    if (nome(figli(algoritmo)[0]) !== rsa) return fallito('algoritmo');
    return apri(cifrato, byte(chiave), sua);
  }
  return fallito('altra-chiave');
}

function apri(
  cifrato: asn1js.BaseBlock,
  perNoi: Buffer,
  { chiave: key }: Identita,
): Esito<string, DifettoCifrato> {
  const [, algoritmo, contenuto] = figli(cifrato);
  const [quale, iv] = figli(algoritmo);
  const cifrario = cifrari[nome(quale)];
  if (cifrario === undefined) return fallito('algoritmo');
  try {
    const chiave = privateDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, perNoi);
    const lettore = createDecipheriv(cifrario, chiave, byte(iv));
    const chiaro = Buffer.concat([lettore.update(contenutoDi(contenuto)), lettore.final()]);
    return riuscito(new TextDecoder('utf-8', { fatal: true }).decode(chiaro));
  } catch {
    return fallito('chiave');
  }
}

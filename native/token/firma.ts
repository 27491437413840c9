import { createHash } from 'node:crypto';
import type { Handle, PKCS11 } from 'pkcs11js';
import type { FirmaCarta } from '../credenziale.ts';
import { esa, tlv, unisci } from '../reader/tlv.ts';
import { attributo, ck } from './oggetti.ts';

/** DigestInfo of SHA-256 up to the digest (RFC 8017 §9.2 note 1). */
const digestInfo = esa('3031300D 0609608648016503040201 05000420');
const lunghezzaP256 = 32;
/** Room for the longest signature: RSA-4096. */
const spazio = 512;

function interoDer(byte: Uint8Array): Uint8Array {
  let inizio = 0;
  while (inizio < byte.length - 1 && byte[inizio] === 0) inizio++;
  const senzaZeri = byte.subarray(inizio);
  return tlv(0x02, (senzaZeri[0] ?? 0) & 0x80 ? unisci(Uint8Array.of(0), senzaZeri) : senzaZeri);
}

/** PKCS#11 gives r and s in a row; certificates and the core speak DER (RFC 3279 §2.2.3). */
export function derDaRs(rs: Uint8Array): Uint8Array {
  return tlv(0x30, interoDer(rs.subarray(0, lunghezzaP256)), interoDer(rs.subarray(lunghezzaP256)));
}

/** Undefined when the key is of a kind that the core does not accept. The digest is computed here, not on the card. */
export function firmaConChiave(
  p11: PKCS11,
  sessione: Handle,
  chiave: Handle,
  dati: Uint8Array,
): FirmaCarta | undefined {
  const digest = createHash('sha256').update(dati).digest();
  const tipo = attributo(p11, sessione, chiave, ck.CKA_KEY_TYPE)[0];
  const firma = (mechanism: number, ingresso: Uint8Array) => {
    p11.C_SignInit(sessione, { mechanism }, chiave);
    return Uint8Array.from(p11.C_Sign(sessione, Buffer.from(ingresso), Buffer.alloc(spazio)));
  };
  if (tipo === ck.CKK_RSA) {
    return { algoritmo: 'RSA-PKCS1-SHA256', firma: firma(ck.CKM_RSA_PKCS, unisci(digestInfo, digest)) };
  }
  if (tipo !== ck.CKK_EC) return undefined;
  const rs = firma(ck.CKM_ECDSA, digest);
  return rs.length === 2 * lunghezzaP256 ? { algoritmo: 'ECDSA-P256-SHA256', firma: derDaRs(rs) } : undefined;
}

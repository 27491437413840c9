/** Entry of the process that loads the PKCS#11 module of the authorities. First argument: path of the module. */
import { createHash, createPublicKey } from 'node:crypto';
import { createRequire } from 'node:module';
import * as asn1 from 'asn1js';
import type { Handle, PKCS11 } from 'pkcs11js';
import { z } from 'zod';

const Richiesta = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('genera') }).extend(comune()),
  z.object({ tipo: z.literal('firma'), dato: z.base64() }).extend(comune()),
]);

function comune() {
  return { numero: z.number(), etichetta: z.string(), pin: z.string(), id: z.string() } as const;
}

type Modulo = typeof import('pkcs11js');
const ck = createRequire(import.meta.url)('pkcs11js') as Modulo;
/** DER of the object identifier prime256v1. */
const p256 = Buffer.from('06082a8648ce3d030107', 'hex');

let p11: PKCS11 | undefined;
let sessione: Handle | undefined;

function apri(etichetta: string, pin: string): { p11: PKCS11; sessione: Handle } {
  if (!p11) {
    p11 = new ck.PKCS11();
    p11.load(process.argv[2] ?? '');
    p11.C_Initialize();
  }
  const modulo = p11;
  if (sessione === undefined) {
    const slot = modulo
      .C_GetSlotList(true)
      .find((uno) => modulo.C_GetTokenInfo(uno).label.trim() === etichetta);
    if (!slot) throw new Error('token-assente');
    sessione = modulo.C_OpenSession(slot, ck.CKF_SERIAL_SESSION | ck.CKF_RW_SESSION);
    modulo.C_Login(sessione, ck.CKU_USER, pin);
  }
  return { p11: modulo, sessione };
}

function genera(modulo: PKCS11, aperta: Handle, id: Buffer): string {
  const { publicKey } = modulo.C_GenerateKeyPair(
    aperta,
    { mechanism: ck.CKM_EC_KEY_PAIR_GEN },
    [
      { type: ck.CKA_TOKEN, value: true },
      { type: ck.CKA_ID, value: id },
      { type: ck.CKA_EC_PARAMS, value: p256 },
      { type: ck.CKA_VERIFY, value: true },
    ],
    [
      { type: ck.CKA_TOKEN, value: true },
      { type: ck.CKA_PRIVATE, value: true },
      { type: ck.CKA_ID, value: id },
      { type: ck.CKA_SENSITIVE, value: true },
      { type: ck.CKA_EXTRACTABLE, value: false },
      { type: ck.CKA_SIGN, value: true },
    ],
  );
  const letto = modulo.C_GetAttributeValue(aperta, publicKey, [{ type: ck.CKA_EC_POINT }])[0]?.value;
  // CKA_EC_POINT is an OCTET STRING around the uncompressed point (PKCS#11 2.40 §2.3.3).
  const punto = asn1.fromBER(new Uint8Array(letto as Buffer)).result as asn1.OctetString;
  const xy = Buffer.from(punto.valueBlock.valueHexView).subarray(1);
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: xy.subarray(0, 32).toString('base64url'),
    y: xy.subarray(32).toString('base64url'),
  };
  return createPublicKey({ key: jwk, format: 'jwk' })
    .export({ type: 'spki', format: 'der' })
    .toString('base64');
}

function firma(modulo: PKCS11, aperta: Handle, id: Buffer, dato: string): string {
  modulo.C_FindObjectsInit(aperta, [
    { type: ck.CKA_CLASS, value: ck.CKO_PRIVATE_KEY },
    { type: ck.CKA_ID, value: id },
  ]);
  const chiave = modulo.C_FindObjects(aperta);
  modulo.C_FindObjectsFinal(aperta);
  if (!chiave) throw new Error('chiave-assente');
  modulo.C_SignInit(aperta, { mechanism: ck.CKM_ECDSA }, chiave);
  const digest = createHash('sha256').update(Buffer.from(dato, 'base64')).digest();
  return modulo.C_Sign(aperta, digest, Buffer.alloc(64)).toString('base64');
}

process.on('message', (grezzo) => {
  const richiesta = Richiesta.parse(grezzo);
  const { numero, etichetta, pin } = richiesta;
  try {
    const aperto = apri(etichetta, pin);
    const id = Buffer.from(richiesta.id, 'hex');
    const valore =
      richiesta.tipo === 'genera'
        ? genera(aperto.p11, aperto.sessione, id)
        : firma(aperto.p11, aperto.sessione, id, richiesta.dato);
    process.send?.({ numero, esito: { valore } });
  } catch (errore) {
    // What the module believes of its sessions after a failure is not worth trusting.
    const codice = errore instanceof Error ? errore.message : 'guasto';
    process.send?.({ numero, esito: { errore: codice } }, () => process.exit(1));
  }
});
process.on('disconnect', () => process.exit(0));

import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';

/** Rounds of PBKDF2 on the key and of the PKCS#12 derivation on the MAC. */
const giri = 20_000;

export const motore = new pkijs.CryptoEngine({
  name: 'node',
  crypto,
});

/** A copy in an ArrayBuffer of its own: a Buffer may be a window on a shared pool. */
export function memoria(byte: Uint8Array): ArrayBuffer {
  return new Uint8Array(byte).buffer;
}

function sacco(tipo: string, valore: unknown, nome: string, idChiave: ArrayBuffer): pkijs.SafeBag {
  return new pkijs.SafeBag({
    bagId: tipo,
    bagValue: valore as pkijs.BagType,
    bagAttributes: [
      // PKCS#9 friendlyName and localKeyId (RFC 2985 §5.5): tie the key to its certificate.
      new pkijs.Attribute({ type: '1.2.840.113549.1.9.20', values: [new asn1.BmpString({ value: nome })] }),
      new pkijs.Attribute({
        type: '1.2.840.113549.1.9.21',
        values: [new asn1.OctetString({ valueHex: idChiave })],
      }),
    ],
  });
}

/**
 * PKCS#12 (RFC 7292) with the key under PBES2 AES-256-CBC / HMAC-SHA-256 and an HMAC-SHA-256 integrity code: what
 * OpenSSL 3, Node, Firefox and Windows ≥ 10 1709 load. `password` is ASCII.
 */
export async function creaP12(dati: {
  nome: string;
  certificato: Uint8Array;
  catena: readonly Uint8Array[];
  /** PKCS#8, DER. */
  chiave: Uint8Array;
  password: string;
}): Promise<Uint8Array> {
  const password = memoria(new TextEncoder().encode(dati.password));
  const pkcs8 = memoria(dati.chiave);
  const certificato = pkijs.Certificate.fromBER(memoria(dati.certificato));
  const idChiave = await crypto.subtle.digest('SHA-1', memoria(dati.certificato));
  const busta = new pkijs.PKCS8ShroudedKeyBag({
    parsedValue: pkijs.PrivateKeyInfo.fromBER(pkcs8),
  });
  await busta.makeInternalValues(
    {
      password,
      // pkijs draws its own IV; its type asks for one all the same.
      contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
      hmacHashAlgorithm: 'SHA-256',
      iterationCount: giri,
    },
    motore,
  );
  // In one piece: the library writes it in pieces (BER), which stricter readers do not take.
  if (busta.encryptedData)
    busta.encryptedData = new asn1.OctetString({ valueHex: busta.encryptedData.getValue() });
  const certBag = '1.2.840.113549.1.12.10.1.3';
  const sacchi = [
    sacco('1.2.840.113549.1.12.10.1.2', busta, dati.nome, idChiave),
    sacco(certBag, new pkijs.CertBag({ parsedValue: certificato }), dati.nome, idChiave),
    ...dati.catena.map(
      (der) =>
        new pkijs.SafeBag({
          bagId: certBag,
          bagValue: new pkijs.CertBag({ parsedValue: pkijs.Certificate.fromBER(memoria(der)) }),
        }),
    ),
  ];
  const autenticato = new pkijs.AuthenticatedSafe({
    parsedValue: {
      safeContents: [{ privacyMode: 0, value: new pkijs.SafeContents({ safeBags: sacchi }) }],
    },
  });
  await autenticato.makeInternalValues({ safeContents: [{}] }, motore);
  const pfx = new pkijs.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: autenticato } });
  await pfx.makeInternalValues(
    { password, iterations: giri, pbkdf2HashAlgorithm: { name: 'SHA-256' }, hmacHashAlgorithm: 'SHA-256' },
    motore,
  );
  return new Uint8Array(pfx.toSchema().toBER(false));
}

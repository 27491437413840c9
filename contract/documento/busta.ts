import { der, insieme, intero, leggi, leggiUno, oid, ottetti, sequenza, unisci } from './der.ts';

/**
 * The signature of a sealed sheet (CMS, RFC 5652, in the profile of PAdES B-B, ETSI EN 319 142-1 §6): detached, one signer,
 * ECDSA with SHA-256, signed attributes content type, digest and signing-certificate-v2; no signing time, which is in the
 * PDF. One way to write it, so that whoever examines a seal may ask for those very bytes.
 */
const dati = oid('1.2.840.113549.1.7.1');
const datiFirmati = oid('1.2.840.113549.1.7.2');
const sha256 = sequenza(oid('2.16.840.1.101.3.4.2.1'));
const ecdsaSha256 = sequenza(oid('1.2.840.10045.4.3.2'));
const tipoContenuto = oid('1.2.840.113549.1.9.3');
const impronta = oid('1.2.840.113549.1.9.4');
const certificatoFirmatario = oid('1.2.840.113549.1.9.16.2.47');

/**
 * What the key signs: DER of the signed attributes as a SET.
 * @param impronteCertificati SHA-256 of the certificate, then of those that go with it: none can be put in or taken out.
 */
export function attributiFirmati(
  improntaDocumento: Uint8Array,
  ...impronteCertificati: readonly Uint8Array[]
): Uint8Array {
  const attributo = (tipo: Uint8Array, valore: Uint8Array): Uint8Array => sequenza(tipo, insieme(valore));
  // ESSCertIDv2: SHA-256 is its default algorithm and so is not written (RFC 5035 §4).
  const certId = sequenza(sequenza(...impronteCertificati.map((una) => sequenza(ottetti(una)))));
  return insieme(
    attributo(tipoContenuto, dati),
    attributo(impronta, ottetti(improntaDocumento)),
    attributo(certificatoFirmatario, certId),
  );
}

/** Issuer and serial number of a certificate, as they are written in it. */
function emittenteESeriale(certificato: Uint8Array): Uint8Array {
  const tbs = leggiUno(leggiUno(certificato)?.corpo ?? new Uint8Array());
  const campi = leggi(tbs?.corpo ?? new Uint8Array()) ?? [];
  // The version comes first, tagged, and is left out of version 1 only.
  const [seriale, , emittente] = campi[0]?.etichetta === 0xa0 ? campi.slice(1) : campi;
  if (!seriale || !emittente) throw new TypeError('not a certificate');
  return sequenza(emittente.intero, seriale.intero);
}

/** What stands in a signature. */
export interface PartiBusta {
  readonly certificato: Uint8Array;
  /** Between that certificate and its root, nearest first; empty when the root issued it. */
  readonly catena: readonly Uint8Array[];
  readonly attributi: Uint8Array;
  /** ECDSA over `attributi`, DER. */
  readonly firma: Uint8Array;
}

export function componiBusta({ certificato, catena, attributi, firma }: PartiBusta): Uint8Array {
  const implicito = attributi.slice();
  implicito[0] = 0xa0;
  const firmatario = sequenza(
    intero(1),
    emittenteESeriale(certificato),
    sha256,
    implicito,
    ecdsaSha256,
    ottetti(firma),
  );
  const firmati = sequenza(
    intero(1),
    insieme(sha256),
    sequenza(dati),
    der(0xa0, certificato, ...catena),
    insieme(firmatario),
  );
  return sequenza(datiFirmati, der(0xa0, firmati));
}

/** The parts of a signature; undefined when it is not one of ours to the last byte. */
export function leggiBusta(busta: Uint8Array): PartiBusta | undefined {
  const dentro = (byte: Uint8Array | undefined): ReturnType<typeof leggi> => byte && leggi(byte);
  const firmati = dentro(dentro(dentro(leggiUno(busta)?.corpo)?.[1]?.corpo)?.[0]?.corpo);
  const [certificato, ...catena] = dentro(firmati?.[3]?.corpo)?.map(({ intero }) => intero) ?? [];
  const firmatario = dentro(dentro(firmati?.[4]?.corpo)?.[0]?.corpo);
  const attributi = firmatario?.[3];
  const firma = firmatario?.[5]?.corpo;
  if (!certificato || !attributi || !firma) return undefined;
  return {
    ...{ certificato, catena, firma },
    attributi: unisci(Uint8Array.of(0x31), attributi.intero.subarray(1)),
  };
}

import { createHash } from 'node:crypto';
import type { Handle, PKCS11, Template } from 'pkcs11js';
import type { CertificatoGrezzo } from './messaggi.ts';

/** Constants of PKCS#11 2.40 that are needed here (pkcs11t.h). */
export const ck = {
  CKF_RW_SESSION: 2,
  CKF_SERIAL_SESSION: 4,
  CKU_USER: 1,
  CKO_CERTIFICATE: 1,
  CKO_PRIVATE_KEY: 3,
  CKA_CLASS: 0x000,
  CKA_LABEL: 0x003,
  CKA_VALUE: 0x011,
  CKA_KEY_TYPE: 0x100,
  CKA_ID: 0x102,
  CKK_RSA: 0,
  CKK_EC: 3,
  CKM_RSA_PKCS: 0x0001,
  CKM_ECDSA: 0x1041,
} as const;

export function cercaOggetti(p11: PKCS11, sessione: Handle, modello: Template): readonly Handle[] {
  p11.C_FindObjectsInit(sessione, modello);
  try {
    const trovati: Handle[] = [];
    for (let uno = p11.C_FindObjects(sessione); uno; uno = p11.C_FindObjects(sessione)) trovati.push(uno);
    return trovati;
  } finally {
    p11.C_FindObjectsFinal(sessione);
  }
}

export function attributo(p11: PKCS11, sessione: Handle, oggetto: Handle, tipo: number): Buffer {
  return p11.C_GetAttributeValue(sessione, oggetto, [{ type: tipo }])[0]?.value ?? Buffer.alloc(0);
}

/** Where a certificate was found: its slot, and the identifier that it shares with its key. */
export interface Trovato {
  readonly slot: Handle;
  readonly idOggetto: Buffer;
  readonly grezzo: CertificatoGrezzo;
}

function certificatiDelloSlot(p11: PKCS11, slot: Handle): readonly Trovato[] {
  const lettore = p11.C_GetSlotInfo(slot).slotDescription.trim();
  const sessione = p11.C_OpenSession(slot, ck.CKF_SERIAL_SESSION);
  try {
    return cercaOggetti(p11, sessione, [{ type: ck.CKA_CLASS, value: ck.CKO_CERTIFICATE }]).map((oggetto) => {
      const certificato = Uint8Array.from(attributo(p11, sessione, oggetto, ck.CKA_VALUE));
      return {
        slot,
        idOggetto: attributo(p11, sessione, oggetto, ck.CKA_ID),
        grezzo: {
          id: createHash('sha256').update(certificato).digest('hex'),
          certificato,
          lettore,
          etichetta: attributo(p11, sessione, oggetto, ck.CKA_LABEL).toString('utf8'),
        },
      };
    });
  } finally {
    p11.C_CloseSession(sessione);
  }
}

/** Certificates of every token that is present; a token that cannot be read hides only its own. */
export function certificati(p11: PKCS11): readonly Trovato[] {
  return p11.C_GetSlotList(true).flatMap((slot) => {
    try {
      return certificatiDelloSlot(p11, slot);
    } catch {
      return [];
    }
  });
}

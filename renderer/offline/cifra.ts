import { daBase64 } from '../base64.ts';

/**
 * Everything kept on this workstation is closed with AES-256-GCM under the data key that only the operator's card opens.
 * Index fields carry digests made with a second key of the same origin: they can be looked up, not guessed.
 */
export interface Chiavi {
  readonly dati: CryptoKey;
  readonly indici: CryptoKey;
}

/** `etichetta` ties the envelope to its place: moved to another record it does not open. */
export interface Busta {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly dati: ArrayBuffer;
}

const testo = new TextEncoder();

/** @param base64 the 32 bytes of `accesso.chiaveBozze`; from here on they cannot be read back. */
export async function importaChiavi(base64: string): Promise<Chiavi> {
  const grezza = daBase64(base64);
  if (grezza.length !== 32) throw new Error(`data key of ${grezza.length} bytes instead of 32`);
  const dati = await crypto.subtle.importKey('raw', grezza, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const madre = await crypto.subtle.importKey('raw', grezza, 'HKDF', false, ['deriveKey']);
  grezza.fill(0);
  const indici = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: testo.encode('sportello indici') },
    madre,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return { dati, indici };
}

export async function chiudi({ dati }: Chiavi, etichetta: string, valore: unknown): Promise<Busta> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const chiuso = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: testo.encode(etichetta) },
    dati,
    testo.encode(JSON.stringify(valore)),
  );
  return { iv, dati: chiuso };
}

/** Undefined with another key, under another label, or when the envelope has been touched. */
export async function apri({ dati }: Chiavi, etichetta: string, busta: Busta): Promise<unknown> {
  try {
    const aperto = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: busta.iv, additionalData: testo.encode(etichetta) },
      dati,
      busta.dati,
    );
    return JSON.parse(new TextDecoder().decode(aperto)) as unknown;
  } catch {
    return undefined;
  }
}

/** Name under which a personal identifier may be stored and looked up. */
export async function indice({ indici }: Chiavi, valore: string): Promise<string> {
  const firma = new Uint8Array(await crypto.subtle.sign('HMAC', indici, testo.encode(valore)));
  return Array.from(firma.subarray(0, 16), (n) => n.toString(16).padStart(2, '0')).join('');
}

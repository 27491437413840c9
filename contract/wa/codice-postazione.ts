/**
 * The one-time code by which a new workstation gets its certificate (decision 0042). Twenty letters and digits: the first
 * four say which code it is, the others are the secret, 80 bits. The service proves that it knows the digest of the
 * secret, on that very TLS connection, before the workstation believes its authorities; only then is the secret said.
 */
const alfabeto = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lunghezza = 20;

export interface CodiceLetto {
  readonly etichetta: string;
  readonly segreto: string;
}

/** @param casuali as many random bytes as there are letters. */
export function nuovoCodice(casuali: Uint8Array): string {
  return Array.from(casuali.subarray(0, lunghezza), (byte) => alfabeto.charAt(byte & 31)).join('');
}

/** In groups of four, as it is read from a screen. */
export function aGruppi(codice: string): string {
  return codice.match(/.{1,4}/g)?.join('-') ?? '';
}

/** As it was typed: spaces, dashes, small letters and look-alikes are forgiven. Undefined when it cannot be a code. */
export function leggiCodice(testo: string): CodiceLetto | undefined {
  const pulito = testo
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (pulito.length !== lunghezza || [...pulito].some((lettera) => !alfabeto.includes(lettera)))
    return undefined;
  return { etichetta: pulito.slice(0, 4), segreto: pulito.slice(4) };
}

const testo = new TextEncoder();

/** What the register keeps of a secret. */
export async function improntaCodice(segreto: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await crypto.subtle.digest('SHA-256', testo.encode(`SPORTELLO-CODICE-1\n${segreto}`)),
  );
}

/** What the service proves: nonce of the workstation, TLS exporter of the connection, and all that it says of itself. */
export interface Provato {
  readonly nonce: string;
  /** Base64 of the TLS exporter, 32 bytes. */
  readonly vincolo: string;
  readonly idPostazione: string;
  readonly comune: string;
  readonly ambiente: string;
  readonly ancore: { readonly postazioni: string; readonly operatori: string; readonly sigilli: string };
}

function daProvare(dati: Provato): Uint8Array<ArrayBuffer> {
  const { nonce, vincolo, idPostazione, comune, ambiente, ancore } = dati;
  const { postazioni, operatori, sigilli } = ancore;
  // JSON, so that no field can run into the next.
  return testo.encode(
    JSON.stringify([
      'SPORTELLO-POSTAZIONE-1',
      ...[nonce, vincolo, idPostazione, comune, ambiente, postazioni, operatori, sigilli],
    ]),
  );
}

function chiave(impronta: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', impronta, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
}

export async function prova(impronta: Uint8Array<ArrayBuffer>, dati: Provato): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await chiave(impronta), daProvare(dati)));
}

export async function provaValida(
  impronta: Uint8Array<ArrayBuffer>,
  dati: Provato,
  ricevuta: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await chiave(impronta), ricevuta, daProvare(dati));
}

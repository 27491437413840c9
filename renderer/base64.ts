/** Bytes as the bridge carries them. By pieces: the arguments of one call have a limit. */
export function inBase64(byte: Uint8Array): string {
  let testo = '';
  for (let i = 0; i < byte.length; i += 0x8000) testo += String.fromCharCode(...byte.subarray(i, i + 0x8000));
  return btoa(testo);
}

/** @throws DOMException for what is not base64. */
export function daBase64(base64: string): Uint8Array<ArrayBuffer> {
  const grezzo = atob(base64);
  const byte = new Uint8Array(grezzo.length);
  for (let i = 0; i < grezzo.length; i++) byte[i] = grezzo.charCodeAt(i);
  return byte;
}

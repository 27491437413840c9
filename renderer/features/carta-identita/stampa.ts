/** Bytes as the bridge carries them. */
export function inBase64(byte: Uint8Array): string {
  let testo = '';
  for (let i = 0; i < byte.length; i += 0x8000) testo += String.fromCharCode(...byte.subarray(i, i + 0x8000));
  return btoa(testo);
}

/** A copy in an ArrayBuffer of its own: a Buffer may be a window on a shared pool. */
export function memoria(byte: Uint8Array): ArrayBuffer {
  return new Uint8Array(byte).buffer;
}

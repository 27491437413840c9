export type TipoFile = 'application/pdf' | 'image/png' | 'image/jpeg';

const firme: readonly (readonly [TipoFile, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** What a file is by how it begins, whatever its name says; undefined: none of those that a citizen may send. */
export function tipoFile(byte: Uint8Array): TipoFile | undefined {
  return firme.find(([, firma]) => firma.every((uno, i) => byte[i] === uno))?.[0];
}

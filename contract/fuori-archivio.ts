/**
 * Where the system finds a file of the packed desk: what it must load or run by itself is beside the archive, not in it
 * (`asarUnpack` of `electron-builder.yml`). Elsewhere the path is as it was.
 */
export function fuoriArchivio(percorso: string): string {
  return percorso.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

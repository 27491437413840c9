import path from 'node:path';

/** What a module and the PC/SC library need to find their files; nothing else of the desk's environment goes down. */
const ammesse = [
  'PATH',
  'HOME',
  'LANG',
  'LD_LIBRARY_PATH',
  'PCSCLITE_CSOCK_NAME',
  'OPENSC_CONF',
  'SOFTHSM2_CONF',
  'SystemRoot',
  'TEMP',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramFiles',
] as const;

export function ambienteFiglio(aggiunte: Readonly<Record<string, string>> = {}): Record<string, string> {
  const ambiente: Record<string, string> = { OPENSC_CONF: path.join(import.meta.dirname, 'opensc.conf') };
  for (const nome of ammesse) {
    const valore = process.env[nome];
    if (valore !== undefined) ambiente[nome] = valore;
  }
  return { ...ambiente, ...aggiunte };
}

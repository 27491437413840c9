/** What the bundled core needs of the desk's environment; nothing else goes down. */
const ammesse = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'DATABASE_URL',
  'SPORTELLO_AGENZIA',
  'LD_LIBRARY_PATH',
  'SystemRoot',
  'TEMP',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramFiles',
] as const;

export function ambienteCore(ambiente: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    ammesse.flatMap((nome) => {
      const valore = ambiente[nome];
      return valore === undefined ? [] : [[nome, valore]];
    }),
  );
}

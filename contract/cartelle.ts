/**
 * Where data lives: `SPORTELLO_HOME`, else `/var/lib/sportello` for root and `~/.local/share/sportello` for a person.
 * Pure, so that desk, core and scripts give the same answer without sharing code.
 * @param uid undefined where the system has none (Windows).
 */
export function cartellaDati(
  ambiente: Readonly<Record<string, string | undefined>>,
  uid: number | undefined,
  casa: string,
): string {
  const scelta = ambiente['SPORTELLO_HOME'];
  if (scelta) return scelta;
  return uid === 0 ? '/var/lib/sportello' : `${casa}/.local/share/sportello`;
}

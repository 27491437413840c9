/** One technical line per fact: names, codes and durations, never a person, a record or a secret. */
export type Voce = Readonly<Record<string, string | number | boolean>> & { readonly evento: string };
export type Giornale = (voce: Voce) => void;

/** JSON lines on standard error. */
export const giornaleDiProcesso: Giornale = (voce) => {
  process.stderr.write(`${JSON.stringify({ quando: new Date().toISOString(), ...voce })}\n`);
};

/** What may be written of an unexpected error: its class and where it was born. Messages may quote data. */
export function voceGuasto(errore: unknown): { readonly errore: string; readonly dove: string } {
  if (!(errore instanceof Error)) return { errore: typeof errore, dove: '-' };
  const dove = /\(?(?:file:\/\/)?[^\s(]*\/((?:main|native|contract)\/[^)\s]+)\)?/.exec(
    errore.stack ?? '',
  )?.[1];
  return { errore: errore.name, dove: dove ?? '-' };
}

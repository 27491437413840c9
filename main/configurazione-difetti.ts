import type { z } from 'zod';

/**
 * One line per defect, with the path of the item and what it wants, as the schema's own messages say it: these are read
 * after “vuole”.
 */
export function difettiDi({ issues }: z.ZodError, json: unknown): readonly string[] {
  return issues.flatMap((difetto) => {
    const percorso = difetto.path.map(String).join('.');
    if (difetto.code === 'unrecognized_keys')
      return difetto.keys.map((chiave) => `«${percorso && `${percorso}.`}${chiave}» non è una voce`);
    if (percorso === '') return ['deve contenere un oggetto: { "core": { … } }'];
    return [`«${percorso}» ${èScritto(json, difetto.path) ? 'vuole' : 'manca: vuole'} ${difetto.message}`];
  });
}

/** Whether something is written there. */
function èScritto(json: unknown, percorso: readonly PropertyKey[]): boolean {
  const trovato = percorso.reduce<unknown>(
    (dove, chiave) =>
      typeof dove === 'object' && dove !== null ? (dove as Record<PropertyKey, unknown>)[chiave] : undefined,
    json,
  );
  return trovato !== undefined;
}

/** Where the text ceases to be JSON, if the reader says it. */
export function rigaDi(errore: unknown): string {
  const riga = /line (\d+)/.exec((errore as Error).message)?.[1];
  return riga === undefined ? '' : `: guarda la riga ${riga}`;
}

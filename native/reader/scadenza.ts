/** How a piece of work ended: by itself, because the card went away, or because time was up. */
export type Fine<T> =
  { readonly fine: 'compiuto'; readonly valore: T } | { readonly fine: 'estratta' | 'scaduto' };

/** Waits for the work no longer than `millisecondi`, nor than the card stays in. The work itself cannot be stopped. */
export async function entro<T>(
  lavoro: Promise<T>,
  millisecondi: number,
  estrazione?: AbortSignal,
): Promise<Fine<T>> {
  let orologio: NodeJS.Timeout | undefined;
  let smetti: (() => void) | undefined;
  const interruzione = new Promise<Fine<T>>((risolvi) => {
    orologio = setTimeout(() => {
      risolvi({ fine: 'scaduto' });
    }, millisecondi);
    smetti = () => {
      risolvi({ fine: 'estratta' });
    };
    if (estrazione?.aborted) smetti();
    estrazione?.addEventListener('abort', smetti, { once: true });
  });
  try {
    return await Promise.race([
      lavoro.then((valore): Fine<T> => ({ fine: 'compiuto', valore })),
      interruzione,
    ]);
  } finally {
    clearTimeout(orologio);
    if (smetti) estrazione?.removeEventListener('abort', smetti);
  }
}

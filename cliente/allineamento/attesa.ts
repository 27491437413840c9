import { setTimeout as dopo } from 'node:timers/promises';

/** How long to wait between two looks at something that is being worked on, milliseconds. */
export interface Ritmo {
  readonly ogni: number;
  readonly alPiu: number;
}

export const ritmoPredefinito: Ritmo = { ogni: 2000, alPiu: 2 * 3_600_000 };

/** Asks until there is an answer. @returns undefined when it took too long. */
export async function finché<T>(
  { ogni, alPiu }: Ritmo,
  guarda: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const fine = performance.now() + alPiu;
  for (;;) {
    const trovato = await guarda();
    if (trovato !== undefined) return trovato;
    if (performance.now() > fine) return undefined;
    await dopo(ogni);
  }
}

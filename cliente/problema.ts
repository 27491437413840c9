/** What went wrong and what to do, in words for the person at the terminal. */
export interface Problema {
  readonly messaggio: string;
  readonly rimedio: string;
}

export function problema(messaggio: string, rimedio: string): Problema {
  return { messaggio, rimedio };
}

/** What a code means, in our own words, for the person who meets it. */
export interface Spiegazione {
  /** E refuses, W warns. */
  readonly gravita: 'E' | 'W';
  /** What happened. */
  readonly causa: string;
  /** What to do. */
  readonly rimedio: string;
}
export type Spiegazioni = Readonly<Record<string, Spiegazione>>;

export function errore(causa: string, rimedio: string): Spiegazione {
  return { gravita: 'E', causa, rimedio };
}

export function avviso(causa: string, rimedio: string): Spiegazione {
  return { gravita: 'W', causa, rimedio };
}

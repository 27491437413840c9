/** What the sheet says around what each type certifies. `{name}` stands for a value. */
export interface TestiFoglio {
  /** By code of table 13: the title, and how it is called after "certificato" in a cumulative one. */
  readonly titoli: Readonly<Record<string, readonly [titolo: string, breve: string]>>;
  readonly contestuale: string;
  readonly e: string;
  readonly fonte: string;
  readonly codiceFiscale: string;
  /** What it is for (paEstera). */
  readonly usi: Readonly<Record<string, string>>;
  readonly valeSempre: string;
  readonly valeFino: string;
  readonly euro: string;
  readonly virtuale: string;
  readonly contrassegno: string;
  readonly esente: string;
  readonly esenteSenza: string;
  /** By code of table 39. */
  readonly esenzioni: Readonly<Record<string, string>>;
}

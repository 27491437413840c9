/** What the request of a card may say, apart from the rules: who only reads such a request needs none of them. */

/** What became of the document that the new card takes the place of. */
export const sortiPrecedente = [
  'nessuno',
  'scaduto',
  'consegnato',
  'deteriorato',
  'smarrito',
  'rubato',
] as const;
export type SortePrecedente = (typeof sortiPrecedente)[number];

/** Who agrees to a minor crossing borders (l. 1185/1967, art. 3, lett. a). */
export const assensi = ['entrambi-genitori', 'unico-genitore', 'tutore', 'giudice'] as const;
export type Assenso = (typeof assensi)[number];

/** What stands in the way of expatriation (l. 1185/1967, art. 3): each is declared by an authority, or by the person. */
export const interdizioni = [
  'autorita-giudiziaria',
  'obblighi-figli',
  'misura-prevenzione',
  'questura',
] as const;
export type Interdizione = (typeof interdizioni)[number];

/** Documented reasons for a card on paper instead of the electronic one. */
export const motiviUrgenza = [
  'salute',
  'viaggio',
  'gara-concorso',
  'consultazione-elettorale',
  'altro',
] as const;
export type MotivoUrgenza = (typeof motiviUrgenza)[number];

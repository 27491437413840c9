/** Codes of the years in which municipalities entered ANPR one by one: the last one did in January 2022. */
export const nonApplicabiliPresubentro = {
  EN106:
    'Tutti i comuni sono in ANPR da gennaio 2022: non c’è un periodo richiedibile in cui non lo fossero.',
} as const satisfies Readonly<Record<string, string>>;

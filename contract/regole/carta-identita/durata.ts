/** Years of validity by the age of the holder on the day of issue (r.d. 773/1931, art. 3, as amended by d.l. 70/2011). */
export const durate = [
  { sotto: 3, anni: 3 },
  { sotto: 18, anni: 5 },
  { sotto: Infinity, anni: 10 },
] as const;

const bisestile = (anno: number): boolean => (anno % 4 === 0 && anno % 100 !== 0) || anno % 400 === 0;

/**
 * That day and month in a year. The 29th of February is the 28th where there is none: a term that misses its day ends
 * with the last of the month (art. 2963 c.c.).
 * @param meseGiorno `MM-GG`.
 */
export function ricorrenza(anno: number, meseGiorno: string): string {
  const giorno = meseGiorno === '02-29' && !bisestile(anno) ? '02-28' : meseGiorno;
  return `${String(anno).padStart(4, '0')}-${giorno}`;
}

const annoDi = (giorno: string): number => Number(giorno.slice(0, 4));

/**
 * Whole years on a day; the birthday itself counts.
 * @param nascita `AAAA-MM-GG`.
 * @param giorno `AAAA-MM-GG`.
 */
export function etaAl(nascita: string, giorno: string): number {
  const anni = annoDi(giorno) - annoDi(nascita);
  return giorno < ricorrenza(annoDi(giorno), nascita.slice(5)) ? anni - 1 : anni;
}

/** How many years a card lasts for who was born on `nascita`, issued on `rilascio`, before its birthday is looked for. */
export function anniDiValidita(nascita: string, rilascio: string): number {
  const eta = etaAl(nascita, rilascio);
  return durate.find(({ sotto }) => eta < sotto)?.anni ?? 10;
}

/**
 * Last day of validity: the first birthday not before the end of the term (d.l. 5/2012, art. 7). Who has no birthday in
 * the register (`senzaGiorno`, `senzaGiornoMese`) has the bare term.
 * @returns `AAAA-MM-GG`.
 */
export function scadenzaCarta(nascita: string, rilascio: string, compleannoNoto = true): string {
  const termine = ricorrenza(annoDi(rilascio) + anniDiValidita(nascita, rilascio), rilascio.slice(5));
  if (!compleannoNoto) return termine;
  const anno = annoDi(termine);
  const compleanno = ricorrenza(anno, nascita.slice(5));
  return compleanno >= termine ? compleanno : ricorrenza(anno + 1, nascita.slice(5));
}

/** Whether a card still holds on a day: neither expired nor annulled. */
export function inCorso(
  {
    dataScadenza,
    dataAnnullamento,
  }: Readonly<Partial<Record<'dataScadenza' | 'dataAnnullamento', string | undefined>>>,
  giorno: string,
): boolean {
  return (
    (dataAnnullamento === undefined || dataAnnullamento > giorno) &&
    (dataScadenza === undefined || dataScadenza >= giorno)
  );
}

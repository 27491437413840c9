/** A day of every year as people write it, `24/6`, `24-06`, `24.6`. @returns `MM-GG`; what is no such thing, as it was. */
export function giornoMese(scritto: string): string {
  const [, giorno, mese] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(scritto.trim()) ?? [];
  if (giorno === undefined || mese === undefined) return scritto.trim();
  return `${mese.padStart(2, '0')}-${giorno.padStart(2, '0')}`;
}

/** @param giorno `MM-GG`. */
export function giornoScritto(giorno: string): string {
  return giorno.split('-').toReversed().join('/');
}

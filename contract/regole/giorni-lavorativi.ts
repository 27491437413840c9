/** Month and day of the days on which no office works (l. 260/1949; 4 October since 2026, l. 151/2025). */
const fisse = new Set([
  '01-01',
  '01-06',
  '04-25',
  '05-01',
  '06-02',
  '08-15',
  '11-01',
  '12-08',
  '12-25',
  '12-26',
]);
const sanFrancesco = { giorno: '10-04', dal: 2026 };

const inMillisecondi = 86_400_000;

/** @param giorno `AAAA-MM-GG`, as those it gives back. */
export function piuGiorni(giorno: string, quanti: number): string {
  return new Date(Date.parse(giorno) + quanti * inMillisecondi).toISOString().slice(0, 10);
}

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher). */
export function pasqua(anno: number): string {
  const a = anno % 19;
  const b = Math.floor(anno / 100);
  const c = anno % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const due = (x: number): string => String(x).padStart(2, '0');
  return `${anno}-${due(Math.floor(n / 31))}-${due((n % 31) + 1)}`;
}

/** Is it a public holiday in all of Italy? Sundays are another matter, and so is the patron saint of the town. */
export function festivo(giorno: string): boolean {
  const anno = Number(giorno.slice(0, 4));
  const meseGiorno = giorno.slice(5);
  return (
    fisse.has(meseGiorno) ||
    (meseGiorno === sanFrancesco.giorno && anno >= sanFrancesco.dal) ||
    giorno === piuGiorni(pasqua(anno), 1)
  );
}

/**
 * From Monday to Friday, holidays left out.
 * @param patrono `MM-GG` of the saint of the town, when its offices are closed: no public holiday, and no working day.
 */
export function lavorativo(giorno: string, patrono?: string): boolean {
  const settimana = new Date(giorno).getUTCDay();
  return settimana !== 0 && settimana !== 6 && !festivo(giorno) && giorno.slice(5) !== patrono;
}

/** The day by which `quanti` working days have gone by: the first day does not count (c.c., art. 2963). */
export function piuLavorativi(giorno: string, quanti: number, patrono?: string): string {
  let ora = giorno;
  for (let mancano = quanti; mancano > 0;) {
    ora = piuGiorni(ora, 1);
    if (lavorativo(ora, patrono)) mancano--;
  }
  return ora;
}

/** A term that ends on a holiday ends on the next day that is not one (c.c., art. 2963). */
export function nonFestivo(giorno: string): string {
  let ora = giorno;
  while (festivo(ora) || new Date(ora).getUTCDay() === 0) ora = piuGiorni(ora, 1);
  return ora;
}

const romano = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** Every registration asks for today several times: a day of the calendar is worth remembering for its minute. */
const ultimo = { minuto: Number.NaN, giorno: '' };

/** Civil date in Italy, `AAAA-MM-GG`: what the law calls today, wherever the machine is. */
export function giornoInItalia(istante: Date): string {
  const minuto = Math.floor(istante.getTime() / 60_000);
  if (minuto !== ultimo.minuto) {
    ultimo.giorno = romano.format(istante);
    ultimo.minuto = minuto;
  }
  return ultimo.giorno;
}

const ora = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', hourCycle: 'h23' });

/** Hour of the day in Italy, `00` to `23`. */
export const oraInItalia = (istante: Date): string => ora.format(istante);

const minuti = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', timeStyle: 'short' });

/** Day and minute on the clocks of Italy, `AAAA-MM-GG hh:mm`. */
export const momentoInItalia = (istante: Date): string =>
  `${giornoInItalia(istante)} ${minuti.format(istante)}`;

/** The last second of a civil day in Italy, with its own offset. */
export function fineGiornata(giorno: string): string {
  const estiva = `${giorno}T23:59:59+02:00`;
  return oraInItalia(new Date(estiva)) === '23' ? estiva : `${giorno}T23:59:59+01:00`;
}

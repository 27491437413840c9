const romano = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** Civil date in Italy, `AAAA-MM-GG`: what the law calls today, wherever the machine is. */
export function giornoInItalia(istante: Date): string {
  return romano.format(istante);
}

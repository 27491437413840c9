/** A day in Italy, today or some days from now, as a clerk types it: `ggmmaaaa`. */
export function oggiScritto(adesso = new Date(), fra = 0): string {
  return new Intl.DateTimeFormat('it-IT', {
    timeZone: 'Europe/Rome',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
    .format(adesso.getTime() + fra * 86_400_000)
    .replaceAll('/', '');
}

/** As it is shown once it was typed: `gg/mm/aaaa`. */
export function mostrato(scritto: string): string {
  return scritto.replace(/^(\d\d)(\d\d)/, '$1/$2/');
}

/** Today in Italy, as a clerk types it: `ggmmaaaa`. */
export function oggiScritto(adesso = new Date()): string {
  return new Intl.DateTimeFormat('it-IT', {
    timeZone: 'Europe/Rome',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
    .format(adesso)
    .replaceAll('/', '');
}

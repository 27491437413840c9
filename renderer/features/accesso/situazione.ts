import type { StatoLettori } from '#contract/bridge/stato.ts';

type StatoCarta = StatoLettori['lettori'][number]['carta']['stato'];
export type Invito =
  'attesa' | 'servizio-fermo' | 'servizio-assente' | 'nessuno' | Exclude<StatoCarta, 'pronta'>;

/** The first thing in the way: the service, then the reader, then the card. */
export function situazione(lettori: StatoLettori | undefined, carta: StatoCarta | undefined): Invito {
  if (!lettori) return 'attesa';
  if (lettori.servizio !== 'attivo') return `servizio-${lettori.servizio}`;
  if (!carta) return 'nessuno';
  return carta === 'pronta' ? 'attesa' : carta;
}

const forma = /^[0-9A-Za-z]{4,8}$/;

/** What can be said of a code before the card counts a try: the word of the trouble, undefined when it may be tried. */
export function difettoCodice(codice: string): 'manca' | 'forma' | undefined {
  if (codice === '') return 'manca';
  return forma.test(codice) ? undefined : 'forma';
}

export function difettoNuovo(nuovo: string, vecchio: string): 'manca' | 'forma' | 'uguale' | undefined {
  return difettoCodice(nuovo) ?? (nuovo === vecchio ? 'uguale' : undefined);
}

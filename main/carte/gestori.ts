import type { ErroreDocumento } from '#contract/bridge/errori.ts';
import type { Gestori } from '#contract/bridge/index.ts';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import type { Stampanti } from '#native/printer/index.ts';
import type { Inoltra } from '../con-sessione.ts';
import { operatoreAlBanco, puoAvereLettera } from './chi-ha-lettere.ts';
import { disegnaLettera } from './lettera.ts';
import type { Personalizzatore } from './personalizzazione.ts';
import { creaUscitaLettera } from './uscita-lettera.ts';

type NomiCarte = Extract<keyof Gestori, `prefettura.${string}` | `carte.${string}`>;

const senzaLettera: ErroreDocumento = {
  tipo: 'lettera-dimenticata',
  messaggio: 'La prima metà dei codici di questa carta non è più su questa postazione.',
  rimedio:
    'Resta solo finché lo sportello è aperto e la lettera non è in busta: scarta la carta e personalizzane un’altra.',
};
const nonSue: ErroreDocumento = {
  tipo: 'lettera-altrui',
  messaggio: 'La lettera con i codici è di chi personalizza le carte: non è stato fatto nulla.',
  rimedio:
    'Entra con una carta della prefettura e riprova; senza collegamento, con la carta di chi ha personalizzato.',
};

/** Calls of the page about cards of operators. Letters are drawn here: the page never sees a code. */
export function gestoriCarte(parti: {
  readonly inoltra: Inoltra;
  readonly personalizzatore: Personalizzatore;
  readonly stampanti: Stampanti;
  readonly cartella: () => string;
  readonly accesso: () => StatoAccesso;
  /** Nobody real is registered: a letter may be a file. */
  readonly senzaPersoneVere: () => boolean;
}): Pick<Gestori, NomiCarte> {
  const { inoltra, personalizzatore } = parti;
  const uscita = creaUscitaLettera(parti);
  const scarta = inoltra('scartaCarta', true);
  const sua = (seriale: string): boolean =>
    puoAvereLettera(parti.accesso(), personalizzatore.fattaDa(seriale));

  return {
    'prefettura.situazione': inoltra('situazionePrefettura'),
    'prefettura.nuovoLotto': inoltra('nuovoLotto', true),
    'prefettura.scarta': async (scarto) => {
      const esito = await scarta(scarto);
      if (esito.ok) personalizzatore.dimentica(scarto.seriale);
      return esito;
    },
    'prefettura.personalizza': (richiesta) =>
      personalizzatore.personalizza(richiesta, operatoreAlBanco(parti.accesso())),
    'prefettura.lettere': async () => {
      const sue = personalizzatore.lettere.filter(sua);
      return sue.length > 0 || puoAvereLettera(parti.accesso(), undefined) ? riuscito(sue) : fallito(nonSue);
    },
    'prefettura.stampaLettera': async ({ seriale, inFile }) => {
      if (!sua(seriale)) return fallito(nonSue);
      const meta = personalizzatore.primaMeta(seriale);
      if (!meta) return fallito(senzaLettera);
      const pdf = disegnaLettera({ seriale, ...meta });
      // The title is seen by whoever looks at the queue: a number, and nobody.
      return inFile ? uscita.salva(pdf, seriale) : uscita.stampa(pdf, `Lettera ${seriale}`);
    },
    'prefettura.letteraChiusa': async ({ seriale }) => {
      if (!sua(seriale)) return fallito(nonSue);
      personalizzatore.dimentica(seriale);
      return riuscito({});
    },
    'prefettura.chiRitira': inoltra('chiRitira'),
    'prefettura.consegna': inoltra('consegnaCarte', true),
    'carte.situazione': inoltra('carteEnte'),
    'carte.richiedi': inoltra('richiediCarta', true),
    'carte.annullaRichiesta': inoltra('annullaRichiestaCarta', true),
    'carte.atto': inoltra('attoCartaEnte', true),
    'carte.inviaCodici': inoltra('inviaCodici', true),
  };
}

import { riuscito } from '#contract/esito.ts';
import type { rotteCarteOperatore } from '#contract/wa/rotte/carte-operatore.ts';
import type { CarteOperatori } from '../../accessi/carte-operatori/index.ts';
import type { Gestori } from './contesto.ts';

/** The routes of `contract/wa/rotte/carte-operatore.ts`. */
export function gestoriCarte(carte: CarteOperatori): Pick<Gestori, keyof typeof rotteCarteOperatore> {
  const { prefettura, personalizzazione, ufficio } = carte;
  return {
    situazionePrefettura: async (_, { sessione }) => riuscito(await prefettura.situazione(sessione.chi)),
    nuovoLotto: (lotto, { sessione }) => prefettura.carica(lotto, sessione.chi),
    scartaCarta: (scarto, { sessione }) => prefettura.scarta(scarto, sessione.chi),
    iniziaCarta: (richiesta, { sessione }) => personalizzazione.inizia(richiesta, sessione.chi),
    certificaCarta: (prova, { sessione }) => personalizzazione.certifica(prova, sessione.chi),
    chiudiCarta: (codici, { sessione }) => personalizzazione.chiudi(codici, sessione.chi),
    controllaCarta: (controllo, { sessione }) => personalizzazione.controlla(controllo, sessione.chi),
    chiRitira: async ({ ente }, { sessione }) =>
      riuscito({ operatori: await carte.chiRitira(ente, sessione.chi) }),
    consegnaCarte: (consegna, { sessione }) => carte.consegna(consegna, sessione.chi),
    carteEnte: async (_, { sessione }) => riuscito(await ufficio.situazione(sessione.chi)),
    richiediCarta: (richiesta, { sessione }) => ufficio.richiedi(richiesta, sessione.chi),
    annullaRichiestaCarta: ({ id }, { sessione }) => ufficio.annulla(id, sessione.chi),
    attoCartaEnte: (atto, { sessione }) => ufficio.atto(atto, sessione.chi),
    inviaCodici: ({ seriale }, { sessione }) => ufficio.inviaCodici(seriale, sessione.chi),
  };
}

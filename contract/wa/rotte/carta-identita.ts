import {
  AttoModuli,
  CartaEmessa,
  DomandaConservata,
  DomandaPerCarta,
  ElencoCarte,
  Magazzino,
  RichiestaCarte,
  RichiestaRiscontro,
  Riscontro,
  SegnalazioneCarta,
} from '../carta-identita.ts';
import { niente, rotta } from './rotta.ts';

/** The paper identity card: blanks, questions asked, cards issued. */
export const rotteCartaIdentita = {
  /** Blanks of the paper identity card: stock, and what happened to them. */
  moduliCarta: rotta({
    metodo: 'GET',
    percorso: '/wa/carta-identita/moduli',
    guardia: 'anagrafe.mutazioni',
    richiesta: niente,
    risposta: Magazzino,
  }),
  attoModuli: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/moduli',
    guardia: 'anagrafe.mutazioni',
    richiesta: AttoModuli,
    risposta: Magazzino,
  }),
  riscontroModuli: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/riscontro',
    guardia: 'anagrafe.mutazioni',
    richiesta: RichiestaRiscontro,
    risposta: Riscontro,
  }),
  /** What was declared to have a card, kept with the number of the blank before it is printed. */
  domandaCarta: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/domande',
    guardia: 'anagrafe.mutazioni',
    richiesta: DomandaPerCarta,
    risposta: DomandaConservata,
  }),
  /** In a body, because whom it is about stays out of addresses. */
  carteEmesse: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/carte',
    guardia: 'anagrafe.mutazioni',
    richiesta: RichiestaCarte,
    risposta: ElencoCarte,
  }),
  segnalaCarta: rotta({
    metodo: 'POST',
    percorso: '/wa/carta-identita/segnalazioni',
    guardia: 'anagrafe.mutazioni',
    richiesta: SegnalazioneCarta,
    risposta: CartaEmessa,
  }),
} as const;

import { z } from 'zod';
import {
  Allegato,
  AttoRichiesta,
  CodiceRichiesta,
  DettaglioRichiesta,
  PaginaRichieste,
  RichiestaAllegato,
  RichiestaElencoRichieste,
  SituazioneRichieste,
} from '../richieste.ts';
import { niente, rotta } from './rotta.ts';

/** Requests of citizens, as the office works at them. */
export const rotteRichieste = {
  /** Requests of citizens: how many and how late, without a name. */
  situazioneRichieste: rotta({
    metodo: 'GET',
    percorso: '/wa/cittadini/situazione',
    guardia: 'cittadini.richieste',
    richiesta: niente,
    risposta: SituazioneRichieste,
  }),
  /** In a body, because whom it is about stays out of addresses. */
  richiesteCittadini: rotta({
    metodo: 'POST',
    percorso: '/wa/cittadini/richieste',
    guardia: 'cittadini.richieste',
    richiesta: RichiestaElencoRichieste,
    risposta: PaginaRichieste,
  }),
  richiestaCittadino: rotta({
    metodo: 'GET',
    percorso: '/wa/cittadini/richieste/:codiceRichiesta',
    guardia: 'cittadini.richieste',
    richiesta: z.object({ codiceRichiesta: CodiceRichiesta }),
    risposta: DettaglioRichiesta,
  }),
  allegatoRichiesta: rotta({
    metodo: 'GET',
    percorso: '/wa/cittadini/richieste/:codiceRichiesta/allegati/:numero',
    guardia: 'cittadini.richieste',
    richiesta: RichiestaAllegato,
    risposta: Allegato,
  }),
  attoRichiesta: rotta({
    metodo: 'POST',
    percorso: '/wa/cittadini/richieste/atti',
    guardia: 'cittadini.richieste',
    richiesta: AttoRichiesta,
    risposta: DettaglioRichiesta,
  }),
} as const;

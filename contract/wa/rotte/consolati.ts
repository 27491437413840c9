import { z } from 'zod';
import {
  ChiudiConsolato,
  DettaglioConsolato,
  IdRichiestaConsolato,
  ImpedimentiCIE,
  PaginaConsolati,
  RichiestaElencoConsolati,
  RichiestaImpedimentiCIE,
} from '../consolati.ts';
import { rotta } from './rotta.ts';

/** What consulates ask of the municipality, and what stands in the way of an electronic identity card. */
export const rotteConsolati = {
  richiesteConsolati: rotta({
    metodo: 'POST',
    percorso: '/wa/consolati/richieste',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaElencoConsolati,
    risposta: PaginaConsolati,
  }),
  richiestaConsolato: rotta({
    metodo: 'GET',
    percorso: '/wa/consolati/richieste/:id',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ id: IdRichiestaConsolato }),
    risposta: DettaglioConsolato,
  }),
  chiudiConsolato: rotta({
    metodo: 'POST',
    percorso: '/wa/consolati/chiusura',
    guardia: 'anagrafe.mutazioni',
    richiesta: ChiudiConsolato,
    risposta: DettaglioConsolato,
  }),
  impedimentiCIE: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/cie',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaImpedimentiCIE,
    risposta: ImpedimentiCIE,
  }),
} as const;

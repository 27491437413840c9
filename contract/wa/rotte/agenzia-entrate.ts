import { z } from 'zod';
import {
  ConfrontoAgenzia,
  EsitoConsultazione,
  PaginaDisallineati,
  RichiestaAgenzia,
  RichiestaConsultazioneAgenzia,
  RichiestaDisallineati,
} from '../agenzia-entrate.ts';
import { IdSoggetto } from '../comune.ts';
import { niente, rotta } from './rotta.ts';

/** Codici fiscali and the Agenzia delle Entrate. */
export const rotteAgenzia = {
  /** Residents whose codice fiscale the Agenzia delle Entrate has not validated. */
  disallineati: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/disallineati',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaDisallineati,
    risposta: PaginaDisallineati,
  }),
  confrontoAgenzia: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/confronto',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ id: IdSoggetto }),
    risposta: ConfrontoAgenzia,
  }),
  /** Also of who is not registered here: why is written down. */
  consultaAgenzia: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/consultazione',
    guardia: 'anagrafe.mutazioni',
    richiesta: RichiestaConsultazioneAgenzia,
    risposta: EsitoConsultazione,
  }),
  chiediAgenzia: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/richieste',
    guardia: 'anagrafe.mutazioni',
    richiesta: RichiestaAgenzia,
    risposta: niente,
  }),
  riprovaAgenzia: rotta({
    metodo: 'POST',
    percorso: '/wa/agenzia-entrate/tentativo',
    guardia: 'anagrafe.mutazioni',
    richiesta: z.object({ id: IdSoggetto }),
    risposta: niente,
  }),
} as const;

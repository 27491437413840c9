import { z } from 'zod';
import {
  ContoEstrazione,
  ElencoEstrazioni,
  ParteEstrazione,
  RichiestaConto,
  RichiestaEstrazione,
  RichiestaParte,
} from '../estrazioni.ts';
import { niente, rotta } from './rotta.ts';

/** Extractions: asked for, counted, brought down. */
export const rotteEstrazioni = {
  /** Asked for and annulled with the official operations (4001…, 3003): here is how they are going on. */
  estrazioni: rotta({
    metodo: 'GET',
    percorso: '/wa/estrazioni',
    guardia: 'anagrafe.estrazioni',
    richiesta: niente,
    risposta: ElencoEstrazioni,
  }),
  /** Answers as the official operation does. */
  chiediEstrazione: rotta({
    metodo: 'POST',
    percorso: '/wa/estrazioni',
    guardia: 'anagrafe.estrazioni',
    richiesta: RichiestaEstrazione,
    risposta: z.record(z.string(), z.unknown()),
  }),
  contaEstrazione: rotta({
    metodo: 'POST',
    percorso: '/wa/estrazioni/conto',
    guardia: 'anagrafe.estrazioni',
    richiesta: RichiestaConto,
    risposta: ContoEstrazione,
  }),
  /** In a body, because the reason may name people. */
  parteEstrazione: rotta({
    metodo: 'POST',
    percorso: '/wa/estrazioni/file',
    guardia: 'anagrafe.estrazioni',
    conPin: true,
    richiesta: RichiestaParte,
    risposta: ParteEstrazione,
  }),
} as const;

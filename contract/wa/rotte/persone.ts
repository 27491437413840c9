import { z } from 'zod';
import { IdSoggetto } from '../comune.ts';
import { Dossier, RichiestaRicerca, RisultatoRicerca } from '../registro.ts';
import { Candidato, RichiestaDuplicati, RichiestaFigli } from '../ricerca.ts';
import { AccessiScheda, IdFamiglia, RichiestaSchedaAl, SchedaAl, SchedaFamiglia, Storia } from '../scheda.ts';
import { rotta } from './rotta.ts';

/** Who is in the register: searched, read, drawn over time. */
export const rottePersone = {
  cerca: rotta({
    metodo: 'POST',
    percorso: '/wa/cerca',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaRicerca,
    risposta: z.object({ risultati: z.array(RisultatoRicerca) }),
  }),
  /** Asked before anybody is entered: who of the register may be that person, side by side. */
  duplicati: rotta({
    metodo: 'POST',
    percorso: '/wa/duplicati',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaDuplicati,
    risposta: z.object({ candidati: z.array(Candidato) }),
  }),
  figli: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/figli',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaFigli,
    risposta: z.object({ risultati: z.array(RisultatoRicerca) }),
  }),
  dossier: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({
      id: IdSoggetto,
      finalita: z.string().max(80).default('consultazione allo sportello'),
    }),
    risposta: Dossier,
  }),
  /** What the dossier shows over time, and what was issued or is open about the person. */
  storia: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/storia',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ id: IdSoggetto }),
    risposta: Storia,
  }),
  schedaAl: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/al',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaSchedaAl,
    risposta: SchedaAl,
  }),
  /** Who looked at a person: for whoever watches over accesses, and itself an access. */
  accessiScheda: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/accessi',
    guardia: 'audit.consultazione',
    richiesta: z.object({ id: IdSoggetto }),
    risposta: AccessiScheda,
  }),
  famiglia: rotta({
    metodo: 'GET',
    percorso: '/wa/famiglie/:id',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ id: IdFamiglia }),
    risposta: SchedaFamiglia,
  }),
} as const;

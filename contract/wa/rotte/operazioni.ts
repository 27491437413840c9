import { z } from 'zod';
import { Annullabilita, IdOperazioneANPR } from '../annullabilita.ts';
import { IdOperazioneComune } from '../comune.ts';
import {
  OperazioneDettagliata,
  PaginaOperazioni,
  RichiestaOperazioni,
  RichiestaProcedimenti,
  VoceProcedimento,
  VoceSospesa,
} from '../operazioni.ts';
import { EsitoOperazione } from '../registro.ts';
import { rotta } from './rotta.ts';

/** The official operations, and what the office sees of them afterwards. */
export const rotteOperazioni = {
  /**
   * Body: the official request in its JSON form, and beside it the citizen's request that it answers (`chiaveCollegata`);
   * answer: the official answer in its JSON form.
   */
  operazione: rotta({
    metodo: 'POST',
    percorso: '/wa/operazioni/:codice',
    guardia: 'operazione',
    richiesta: z.record(z.string(), z.unknown()),
    risposta: z.record(z.string(), z.unknown()),
  }),
  esito: rotta({
    metodo: 'GET',
    percorso: '/wa/operazioni/esito',
    guardia: 'sessione',
    richiesta: z.object({ idOperazioneComune: IdOperazioneComune }),
    risposta: EsitoOperazione,
  }),
  /** What an annulment would meet, before it is asked for (EN077 and kin). */
  annullabilita: rotta({
    metodo: 'GET',
    percorso: '/wa/operazioni/:idOperazioneANPR/annullabilita',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ idOperazioneANPR: IdOperazioneANPR }),
    risposta: Annullabilita,
  }),
  /** What the office registered: in a body, because whom it is about stays out of addresses. */
  operazioniUfficio: rotta({
    metodo: 'POST',
    percorso: '/wa/ufficio/operazioni',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaOperazioni,
    risposta: PaginaOperazioni,
  }),
  operazioneUfficio: rotta({
    metodo: 'GET',
    percorso: '/wa/ufficio/operazioni/:idOperazioneANPR',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({ idOperazioneANPR: IdOperazioneANPR }),
    risposta: OperazioneDettagliata,
  }),
  sospeseUfficio: rotta({
    metodo: 'GET',
    percorso: '/wa/ufficio/sospese',
    guardia: 'anagrafe.consultazione',
    richiesta: z.object({}),
    risposta: z.object({ sospese: z.array(VoceSospesa) }),
  }),
  procedimentiUfficio: rotta({
    metodo: 'GET',
    percorso: '/wa/ufficio/procedimenti',
    guardia: 'anagrafe.consultazione',
    richiesta: RichiestaProcedimenti,
    risposta: z.object({ procedimenti: z.array(VoceProcedimento) }),
  }),
} as const;

import { Sfida } from '../accesso.ts';
import {
  Conferma,
  ElencoSessioni,
  RichiestaConfermaPassword,
  RichiestaRevoca,
  RichiestaSfidaAtto,
  RispostaConferma,
} from '../sessioni.ts';
import { niente, rotta } from './rotta.ts';

/** Sessions in force, who may end them, and the PIN asked again before what cannot be undone. */
export const rotteSessioni = {
  mieSessioni: rotta({
    metodo: 'GET',
    percorso: '/wa/accesso/sessioni',
    guardia: 'sessione',
    richiesta: niente,
    risposta: ElencoSessioni,
  }),
  /** One's own, on another workstation. */
  chiudiMiaSessione: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/sessioni/chiusura',
    guardia: 'sessione',
    richiesta: RichiestaRevoca,
    risposta: niente,
  }),
  /** All those of the body. */
  sessioniEnte: rotta({
    metodo: 'GET',
    percorso: '/wa/sicurezza/sessioni',
    guardia: 'sicurezza.utenti',
    richiesta: niente,
    risposta: ElencoSessioni,
  }),
  revocaSessione: rotta({
    metodo: 'POST',
    percorso: '/wa/sicurezza/sessioni/revoca',
    guardia: 'sicurezza.utenti',
    richiesta: RichiestaRevoca,
    risposta: niente,
  }),
  /** A challenge good for one act only. */
  sfidaConferma: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/conferma/sfida',
    guardia: 'sessione',
    richiesta: RichiestaSfidaAtto,
    risposta: Sfida,
  }),
  conferma: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/conferma',
    guardia: 'sessione',
    richiesta: RispostaConferma,
    risposta: Conferma,
  }),
  /** For the acts that a card signs (`contract/wa/firma-atto.ts`), where there is none. */
  confermaConPassword: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/conferma/password',
    guardia: 'sessione',
    richiesta: RichiestaConfermaPassword,
    risposta: Conferma,
  }),
} as const;

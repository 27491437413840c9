import { Sessione } from '../accesso.ts';
import {
  AccessoConPassword,
  AttoUtente,
  ElencoUtenti,
  EliminazioneUtente,
  NominaDiPari,
  PasswordRilasciata,
  RichiestaPassword,
  Utente,
} from '../utenti.ts';
import { niente, rotta } from './rotta.ts';

/** Operators of a body, their roles and profiles, and the password of who has no card today. */
export const rotteUtenti = {
  utenti: rotta({
    metodo: 'GET',
    percorso: '/wa/sicurezza/utenti',
    guardia: 'sicurezza.utenti',
    richiesta: niente,
    risposta: ElencoUtenti,
  }),
  /** In a body, because whom it is about stays out of addresses. */
  attoUtente: rotta({
    metodo: 'POST',
    percorso: '/wa/sicurezza/utenti',
    guardia: 'sicurezza.utenti',
    richiesta: AttoUtente,
    risposta: Utente,
  }),
  /** From then on there is one more who may do all that I may: the card says it again. */
  nominaDiPari: rotta({
    metodo: 'POST',
    percorso: '/wa/sicurezza/utenti/pari',
    guardia: 'sicurezza.utenti',
    conPin: true,
    richiesta: NominaDiPari,
    risposta: Utente,
  }),
  /** The second of the four eyes: from here nobody goes back. */
  eliminaUtente: rotta({
    metodo: 'POST',
    percorso: '/wa/sicurezza/utenti/eliminazione',
    guardia: 'sicurezza.utenti',
    conPin: true,
    richiesta: EliminazioneUtente,
    risposta: Utente,
  }),
  passwordGiornaliera: rotta({
    metodo: 'POST',
    percorso: '/wa/sicurezza/utenti/password',
    guardia: 'sicurezza.utenti',
    conPin: true,
    richiesta: RichiestaPassword,
    risposta: PasswordRilasciata,
  }),
  apriConPassword: rotta({
    metodo: 'POST',
    percorso: '/wa/accesso/password',
    guardia: 'postazione',
    richiesta: AccessoConPassword,
    risposta: Sessione,
  }),
} as const;

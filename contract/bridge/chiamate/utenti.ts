import {
  AttoUtente,
  ElencoUtenti,
  EliminazioneUtente,
  NominaDiPari,
  PasswordRilasciata,
  RichiestaPassword,
  Utente,
} from '../../wa/utenti.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** Operators of the body: what the register says, and what is done to them. */
export const utenti = {
  'utenti.elenca': chiamata(niente, esito(ElencoUtenti, ErroreCore)),
  'utenti.atto': chiamata(AttoUtente, esito(Utente, ErroreCore)),
  /** With the PIN: the powers of who appoints. */
  'utenti.pari': chiamata(NominaDiPari, esito(Utente, ErroreCore)),
  /** For ever: asked by one, confirmed by another. */
  'utenti.elimina': chiamata(EliminazioneUtente, esito(Utente, ErroreCore)),
  /** The password is shown once, and is nowhere afterwards. */
  'utenti.password': chiamata(RichiestaPassword, esito(PasswordRilasciata, ErroreCore)),
} as const;

import { AttoEnte, ChiusuraEnte, ElencoEnti, VoceEnte } from '../enti.ts';
import { niente, rotta } from './rotta.ts';

/** The census of bodies: who sees which, and who changes what, is in `contract/regole/enti.ts`. */
export const rotteEnti = {
  enti: rotta({
    metodo: 'GET',
    percorso: '/wa/sicurezza/enti',
    guardia: 'sicurezza.utenti',
    richiesta: niente,
    risposta: ElencoEnti,
  }),
  attoEnte: rotta({
    metodo: 'POST',
    percorso: '/wa/sicurezza/enti',
    guardia: 'sicurezza.utenti',
    richiesta: AttoEnte,
    risposta: VoceEnte,
  }),
  /** A whole office stops: the card says it again. */
  chiudiEnte: rotta({
    metodo: 'POST',
    percorso: '/wa/sicurezza/enti/chiusura',
    guardia: 'sicurezza.utenti',
    conPin: true,
    richiesta: ChiusuraEnte,
    risposta: VoceEnte,
  }),
} as const;

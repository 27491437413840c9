import type { Gestori } from '#contract/bridge/index.ts';
import type { Inoltra } from './con-sessione.ts';

type Nomi = Extract<keyof Gestori, `utenti.${string}` | `enti.${string}` | `audit.${string}`>;

/** Calls of the page about who works here and who looked at what. */
export function gestoriSicurezza(inoltra: Inoltra): Pick<Gestori, Nomi> {
  return {
    'utenti.elenca': inoltra('utenti'),
    'utenti.atto': inoltra('attoUtente', true),
    'utenti.pari': inoltra('nominaDiPari', true),
    'utenti.elimina': inoltra('eliminaUtente', true),
    'utenti.password': inoltra('passwordGiornaliera', true),
    'enti.elenca': inoltra('enti'),
    'enti.atto': inoltra('attoEnte', true),
    'enti.chiudi': inoltra('chiudiEnte', true),
    'audit.cerca': inoltra('audit'),
    'audit.estratto': inoltra('estrattoAudit'),
  };
}

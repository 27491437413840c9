import type { Gestori } from '#contract/bridge/index.ts';
import { inoltraCampo, type Inoltra } from './con-sessione.ts';

type Nomi = Extract<keyof Gestori, `utenti.${string}` | `audit.${string}`>;

/** Calls of the page about who works here and who looked at what. */
export function gestoriSicurezza(inoltra: Inoltra): Pick<Gestori, Nomi> {
  return {
    'utenti.elenca': inoltra('utenti'),
    'utenti.atto': inoltra('attoUtente', true),
    'utenti.elimina': inoltra('eliminaUtente', true),
    'utenti.password': inoltra('passwordGiornaliera', true),
    'utenti.enti': inoltraCampo(inoltra, 'enti', 'enti'),
    'audit.cerca': inoltra('audit'),
    'audit.estratto': inoltra('estrattoAudit'),
  };
}

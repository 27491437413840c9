import type { Gestori } from '#contract/bridge/index.ts';
import { riuscito } from '#contract/esito.ts';
import type { Collegamento } from './collegamento.ts';
import type { ConSessione } from './con-sessione.ts';

type Nomi = Extract<keyof Gestori, `utenti.${string}` | `audit.${string}`>;

/** Calls of the page about who works here and who looked at what. */
export function gestoriSicurezza({
  conSessione,
  collegamento,
}: {
  readonly conSessione: ConSessione;
  readonly collegamento: Collegamento;
}): Pick<Gestori, Nomi> {
  return {
    'utenti.elenca': () => conSessione((gettone) => collegamento.chiama('utenti', {}, { gettone })),
    'utenti.atto': (atto) =>
      conSessione((gettone) => collegamento.chiama('attoUtente', atto, { gettone }), true),
    'utenti.elimina': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('eliminaUtente', richiesta, { gettone }), true),
    'utenti.password': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('passwordGiornaliera', richiesta, { gettone }), true),
    'utenti.enti': async () => {
      const esito = await conSessione((gettone) => collegamento.chiama('enti', {}, { gettone }));
      return esito.ok ? riuscito(esito.valore.enti) : esito;
    },
    'audit.cerca': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('audit', richiesta, { gettone })),
    'audit.estratto': (richiesta) =>
      conSessione((gettone) => collegamento.chiama('estrattoAudit', richiesta, { gettone })),
  };
}

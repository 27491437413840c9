import { riuscito } from '#contract/esito.ts';
import type { rotteUtenti } from '#contract/wa/rotte/utenti.ts';
import type { Sessioni } from '../../accessi/sessioni.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Gestori } from './contesto.ts';

/** The census of operators, and who comes without a card. */
export function gestoriUtenti({
  registro: { utenti },
  sessioni,
}: {
  readonly registro: Pick<Registro, 'utenti'>;
  readonly sessioni: Sessioni;
}): Pick<Gestori, keyof typeof rotteUtenti> {
  return {
    utenti: async (_, { sessione }) => riuscito(await utenti.elenca(sessione.chi)),
    attoUtente: (atto, { sessione }) => utenti.compi(atto, sessione.chi),
    eliminaUtente: (richiesta, { sessione }) => utenti.elimina(richiesta, sessione.chi),
    passwordGiornaliera: (richiesta, { sessione }) => utenti.rilasciaPassword(richiesta, sessione.chi),
    enti: async (_, { sessione }) => riuscito({ enti: [...(await utenti.enti(sessione.chi))] }),
    apriConPassword: (richiesta, { postazione }) => sessioni.apriConPassword(postazione, richiesta),
  };
}

import { riuscito } from '#contract/esito.ts';
import type { rotteEnti } from '#contract/wa/rotte/enti.ts';
import type { rotteUtenti } from '#contract/wa/rotte/utenti.ts';
import type { Sessioni } from '../../accessi/sessioni.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Gestori } from './contesto.ts';

/** The census of operators, and who comes without a card. */
export function gestoriUtenti({
  registro: { utenti, enti },
  sessioni,
}: {
  readonly registro: Pick<Registro, 'utenti' | 'enti'>;
  readonly sessioni: Sessioni;
}): Pick<Gestori, keyof typeof rotteUtenti | keyof typeof rotteEnti> {
  return {
    utenti: async (_, { sessione }) => riuscito(await utenti.elenca(sessione.chi)),
    attoUtente: (atto, { sessione }) => utenti.compi(atto, sessione.chi),
    nominaDiPari: (nomina, { sessione }) => utenti.nominaPari(nomina, sessione.chi),
    eliminaUtente: (richiesta, { sessione }) => utenti.elimina(richiesta, sessione.chi),
    passwordGiornaliera: (richiesta, { sessione }) => utenti.rilasciaPassword(richiesta, sessione.chi),
    enti: async (_, { sessione }) => riuscito(await enti.elenca(sessione.chi)),
    attoEnte: (atto, { sessione }) => enti.compi(atto, sessione.chi),
    chiudiEnte: (richiesta, { sessione }) => enti.chiudi(richiesta, sessione.chi),
    apriConPassword: (richiesta, { postazione }) => sessioni.apriConPassword(postazione, richiesta),
  };
}

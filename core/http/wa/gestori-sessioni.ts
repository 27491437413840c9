import { fallito, riuscito } from '#contract/esito.ts';
import { rotte, type Rotta } from '#contract/wa/rotte.ts';
import type { rotteSessioni } from '#contract/wa/rotte/sessioni.ts';
import type { Conferme } from '../../accessi/conferme.ts';
import type { ElencoSessioni } from '../../accessi/elenco-sessioni.ts';
import { rottaSconosciuta } from '../errori.ts';
import type { Gestori } from './contesto.ts';

/** Whether a route of that name asks for the PIN again. */
function conPin(nome: string): boolean {
  const rotta = Object.entries(rotte).find(([una]) => una === nome)?.[1] as Rotta | undefined;
  return rotta?.conPin === true;
}

/** Sessions in force, and the PIN asked again. */
export function gestoriSessioni(parti: {
  conferme: Conferme;
  elencoSessioni: ElencoSessioni;
}): Pick<Gestori, keyof typeof rotteSessioni> {
  const { conferme, elencoSessioni } = parti;
  return {
    mieSessioni: async (_, { sessione }) => riuscito({ sessioni: await elencoSessioni.mie(sessione) }),
    chiudiMiaSessione: ({ id }, { sessione }) => elencoSessioni.chiudiMia(sessione, id),
    sessioniEnte: async (_, { sessione }) => riuscito({ sessioni: await elencoSessioni.ente(sessione) }),
    revocaSessione: ({ id }, { sessione }) => elencoSessioni.revoca(sessione, id),
    sfidaConferma: async ({ atto }, { sessione }) =>
      conPin(atto) ? riuscito(await conferme.sfida(sessione, atto)) : fallito(rottaSconosciuta),
    confermaConPassword: ({ password }, { sessione }) => conferme.confermaConPassword(sessione, password),
    conferma: (risposta, { sessione, vincoli }) => conferme.conferma(sessione, risposta, vincoli()),
  };
}

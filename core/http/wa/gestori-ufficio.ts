import { fallito, riuscito } from '#contract/esito.ts';
import type { Registro } from '../../registro/registro.ts';
import { rottaSconosciuta } from '../errori.ts';
import type { Gestori } from './contesto.ts';

/** What the office registered, what is open, what came from elsewhere to be registered. */
export function gestoriUfficio(
  registro: Registro,
): Pick<
  Gestori,
  | 'esito'
  | 'annullabilita'
  | 'operazioniUfficio'
  | 'operazioneUfficio'
  | 'sospeseUfficio'
  | 'procedimentiUfficio'
  | 'riceviPredisposizione'
  | 'predisposizioni'
  | 'predisposizione'
  | 'decidiPredisposizione'
> {
  return {
    esito: async ({ idOperazioneComune }, { sessione }) =>
      riuscito(await registro.esito(idOperazioneComune, sessione.chi)),
    annullabilita: ({ idOperazioneANPR }, { sessione }) =>
      registro.annullabilita(idOperazioneANPR, sessione.chi),
    operazioniUfficio: async (richiesta, { sessione }) =>
      riuscito(await registro.operazioni(richiesta, sessione.chi)),
    operazioneUfficio: ({ idOperazioneANPR }, { sessione }) =>
      registro.operazione(idOperazioneANPR, sessione.chi),
    sospeseUfficio: async (_, { sessione }) =>
      riuscito({ sospese: [...(await registro.sospese(sessione.chi))] }),
    procedimentiUfficio: async (richiesta, { sessione }) =>
      riuscito({ procedimenti: [...(await registro.procedimenti(richiesta, sessione.chi))] }),
    riceviPredisposizione: ({ xml }, { sessione }) => registro.predisposizioni.ricevi(xml, sessione.chi),
    predisposizioni: async ({ stato }, { sessione }) =>
      riuscito({ predisposizioni: [...(await registro.predisposizioni.elenca(stato, sessione.chi))] }),
    predisposizione: ({ id }, { sessione }) => registro.predisposizioni.leggi(id, sessione.chi),
    decidiPredisposizione: async (decisione, { sessione, parametri }) => {
      const id = parametri['id'] ?? '';
      if (!/^\d{1,18}$/.test(id)) return fallito(rottaSconosciuta);
      return registro.predisposizioni.decidi(id, decisione, sessione.chi);
    },
  };
}

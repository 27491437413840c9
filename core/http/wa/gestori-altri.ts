import { riuscito } from '#contract/esito.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Gestori } from './contesto.ts';

/** The tax agency, consulates and citizens, with what they ask of the office. */
export function gestoriAltri(
  registro: Registro,
): Pick<
  Gestori,
  | 'disallineati'
  | 'confrontoAgenzia'
  | 'consultaAgenzia'
  | 'chiediAgenzia'
  | 'riprovaAgenzia'
  | 'richiesteConsolati'
  | 'richiestaConsolato'
  | 'chiudiConsolato'
  | 'impedimentiCIE'
  | 'situazioneRichieste'
  | 'richiesteCittadini'
  | 'richiestaCittadino'
  | 'allegatoRichiesta'
  | 'attoRichiesta'
> {
  return {
    disallineati: async (richiesta, { sessione }) =>
      riuscito(await registro.agenzia.elenca(richiesta, sessione.chi)),
    confrontoAgenzia: ({ id }, { sessione }) => registro.agenzia.confronta(id, sessione.chi),
    consultaAgenzia: (richiesta, { sessione }) => registro.agenzia.consulta(richiesta, sessione.chi),
    chiediAgenzia: (richiesta, { sessione }) => registro.agenzia.chiedi(richiesta, sessione.chi),
    riprovaAgenzia: ({ id }, { sessione }) => registro.agenzia.riprova(id, sessione.chi),
    richiesteConsolati: async (richiesta, { sessione }) =>
      riuscito(await registro.consolati.elenca(richiesta, sessione.chi)),
    richiestaConsolato: ({ id }, { sessione }) => registro.consolati.leggi(id, sessione.chi),
    chiudiConsolato: (richiesta, { sessione }) => registro.consolati.chiudi(richiesta, sessione.chi),
    impedimentiCIE: ({ id }, { sessione }) => registro.consolati.impedimenti(id, sessione.chi),
    situazioneRichieste: async (_, { sessione }) =>
      riuscito(await registro.richieste.situazione(sessione.chi)),
    richiesteCittadini: async (richiesta, { sessione }) =>
      riuscito(await registro.richieste.elenca(richiesta, sessione.chi)),
    richiestaCittadino: ({ codiceRichiesta }, { sessione }) =>
      registro.richieste.leggi(codiceRichiesta, sessione.chi),
    allegatoRichiesta: ({ codiceRichiesta, numero }, { sessione }) =>
      registro.richieste.allegato(codiceRichiesta, numero, sessione.chi),
    attoRichiesta: (atto, { sessione }) => registro.richieste.compi(atto, sessione.chi),
  };
}

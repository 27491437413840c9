import { riuscito } from '#contract/esito.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Gestori } from './contesto.ts';

/** Certificates, and the paper cards of identity with their blanks. */
export function gestoriCertificati(
  registro: Registro,
): Pick<
  Gestori,
  | 'certificatiPossibili'
  | 'motivaForzatura'
  | 'certificatiEmessi'
  | 'ristampaCertificato'
  | 'annullaCertificato'
  | 'cassaCertificati'
  | 'parametriCertificati'
  | 'salvaParametriCertificati'
  | 'moduliCarta'
  | 'attoModuli'
  | 'riscontroModuli'
  | 'domandaCarta'
  | 'carteEmesse'
  | 'segnalaCarta'
> {
  return {
    certificatiPossibili: (richiesta, { sessione }) =>
      registro.certificati.possibili(richiesta, sessione.chi),
    motivaForzatura: async (richiesta, { sessione }) => {
      await registro.certificati.motiva(richiesta, sessione.chi);
      return riuscito({});
    },
    certificatiEmessi: async (richiesta, { sessione }) =>
      riuscito(await registro.certificati.emessi(richiesta, sessione.chi)),
    ristampaCertificato: ({ protocollo }, { sessione }) =>
      registro.certificati.ristampa(protocollo, sessione.chi),
    annullaCertificato: (richiesta, { sessione }) => registro.certificati.annulla(richiesta, sessione.chi),
    cassaCertificati: async (richiesta, { sessione }) =>
      riuscito(await registro.certificati.cassa(richiesta, sessione.chi)),
    parametriCertificati: async (_, { sessione }) =>
      riuscito(await registro.certificati.parametri(sessione.chi)),
    salvaParametriCertificati: (parametri, { sessione }) =>
      registro.certificati.salvaParametri(parametri, sessione.chi),
    moduliCarta: async (_, { sessione }) =>
      riuscito(await registro.cartaIdentita.moduli.situazione(sessione.chi)),
    attoModuli: (atto, { sessione }) => registro.cartaIdentita.moduli.atto(atto, sessione.chi),
    riscontroModuli: async (richiesta, { sessione }) =>
      riuscito(await registro.cartaIdentita.moduli.riscontro(richiesta, sessione.chi)),
    domandaCarta: (domanda, { sessione }) => registro.cartaIdentita.domande.registra(domanda, sessione.chi),
    carteEmesse: async (richiesta, { sessione }) =>
      riuscito(await registro.cartaIdentita.carte.elenca(richiesta, sessione.chi)),
    segnalaCarta: (segnalazione, { sessione }) =>
      registro.cartaIdentita.carte.segnala(segnalazione, sessione.chi),
  };
}

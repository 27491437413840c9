import { riuscito } from '#contract/esito.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Gestori } from './contesto.ts';

/** How the body is set up, and what it asks of the whole register. */
export function gestoriEnte(
  registro: Registro,
): Pick<
  Gestori,
  | 'amministrazione'
  | 'salvaAmministrazione'
  | 'recapito'
  | 'salvaRecapito'
  | 'riprendiRecapito'
  | 'copiaTabelle'
  | 'versioniTabelle'
  | 'estrazioni'
  | 'chiediEstrazione'
  | 'contaEstrazione'
  | 'parteEstrazione'
  | 'dichiarazioneDiEsercizio'
> {
  return {
    amministrazione: async (_, { sessione }) => riuscito(await registro.amministrazione.leggi(sessione.chi)),
    salvaAmministrazione: (cambio, { sessione }) => registro.amministrazione.salva(cambio, sessione.chi),
    recapito: async (_, { sessione }) => riuscito(await registro.recapiti.leggi(sessione.chi)),
    salvaRecapito: (scelta, { sessione }) => registro.recapiti.salva(scelta, sessione.chi),
    riprendiRecapito: async (_, { sessione }) => riuscito(await registro.recapiti.riprendi(sessione.chi)),
    copiaTabelle: async () => riuscito(await registro.tabelle.copia()),
    versioniTabelle: async (_, { sessione }) => riuscito(await registro.tabelle.versioni(sessione.chi)),
    estrazioni: async (_, { sessione }) =>
      riuscito({ estrazioni: [...(await registro.estrazioni.elenca(sessione.chi))] }),
    chiediEstrazione: ({ codice, formato, richiesta }, { sessione }) =>
      registro.esegui(codice, richiesta, { ...sessione.chi, formatoElaborati: formato }),
    contaEstrazione: (richiesta, { sessione }) => registro.estrazioni.conta(richiesta, sessione.chi),
    parteEstrazione: (richiesta, { sessione }) => registro.estrazioni.parte(richiesta, sessione.chi),
    dichiarazioneDiEsercizio: (_, { sessione }) => registro.esercizi.dichiara(sessione.chi),
  };
}

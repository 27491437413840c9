import { riuscito, fallito } from '#contract/esito.ts';
import type { Conferme } from '../../accessi/conferme.ts';
import type { ElencoSessioni } from '../../accessi/elenco-sessioni.ts';
import type { FirmeAtti } from '../../accessi/firme-atti.ts';
import type { Sessioni } from '../../accessi/sessioni.ts';
import type { Orologio } from '../../orologio.ts';
import type { Registro } from '../../registro/registro.ts';
import { rottaSconosciuta } from '../errori.ts';
import { separaCollegata } from './collegabile.ts';
import type { Parco } from '../../accessi/parco/index.ts';
import type { Gestori } from './contesto.ts';
import { gestoriPostazioni } from './gestori-postazioni.ts';
import { gestoriSessioni } from './gestori-sessioni.ts';
import { gestoriCarte } from './gestori-carte.ts';
import { gestoriAudit } from './gestori-audit.ts';
import { gestoriUtenti } from './gestori-utenti.ts';

export interface DatiCore {
  readonly versione: string;
  readonly ambiente: 'formazione' | 'prova' | 'produzione';
  readonly urlVerifica: () => string;
}

/** The routes of `contract/wa/rotte.ts`, each answered by the part of the core that knows. */
export function creaGestori(parti: {
  registro: Registro;
  parco: Parco;
  sessioni: Sessioni;
  conferme: Conferme;
  firmeAtti: FirmeAtti;
  elencoSessioni: ElencoSessioni;
  orologio: Orologio;
  core: DatiCore;
}): Gestori {
  const { registro, sessioni, firmeAtti, orologio, core } = parti;
  return {
    ...gestoriCarte(registro.carteOperatori),
    ...gestoriPostazioni(parti.parco),
    stato: async ({ tabelle, ...programma }, { postazione }) =>
      riuscito({
        prodotto: 'sportello-core' as const,
        versione: core.versione,
        ambiente: core.ambiente,
        istante: orologio().toISOString(),
        oggi: registro.oggi(),
        urlVerifica: core.urlVerifica(),
        servizi: await registro.servizi(postazione.ente),
        rinnovoChiesto: await parti.parco.saluta(postazione, programma),
        tabelle: await registro.tabelle.vista(
          postazione,
          tabelle === undefined ? undefined : Number(tabelle),
        ),
      }),
    copiaTabelle: async () => riuscito(await registro.tabelle.copia()),
    versioniTabelle: async (_, { sessione }) => riuscito(await registro.tabelle.versioni(sessione.chi)),
    sfida: async (_, { postazione }) => riuscito(await sessioni.sfida(postazione)),
    apriSessione: (risposta, { postazione, vincoli, indirizzo }) =>
      sessioni.apri(postazione, risposta, vincoli(), indirizzo),
    ...gestoriSessioni(parti),
    chiudiSessione: async (_, { sessione }) => {
      await sessioni.chiudi(sessione);
      return riuscito({});
    },
    recuperoBozze: async (richiesta, { sessione }) => {
      await registro.recuperoBozze(richiesta, sessione.chi);
      return riuscito({});
    },
    cerca: async (richiesta, { sessione }) => {
      const trovati = await registro.cerca(richiesta, sessione.chi);
      return trovati.ok ? riuscito({ risultati: [...trovati.valore] }) : trovati;
    },
    duplicati: async (richiesta, { sessione }) => {
      const trovati = await registro.duplicati(richiesta, sessione.chi);
      return trovati.ok ? riuscito({ candidati: [...trovati.valore] }) : trovati;
    },
    figli: async ({ id }, { sessione }) =>
      riuscito({ risultati: [...(await registro.figli(id, sessione.chi))] }),
    dossier: ({ id, finalita }, { sessione }) => registro.dossier(id, finalita, sessione.chi),
    storia: ({ id }, { sessione }) => registro.storia(id, sessione.chi),
    schedaAl: ({ id, ...quando }, { sessione }) => registro.schedaAl(id, quando, sessione.chi),
    accessiScheda: ({ id }, { sessione }) => registro.accessi(id, sessione.chi),
    famiglia: ({ id }, { sessione }) => registro.famiglia(id, sessione.chi),
    operazione: async (richiesta, { sessione, parametri }) => {
      const codice = parametri['codice'] ?? '';
      if (!/^[0-9A-Z]{4}$/.test(codice)) return fallito(rottaSconosciuta);
      const firmato = await firmeAtti.verifica(sessione, codice, richiesta);
      if (!firmato.ok) {
        await registro.attoNonFirmato(codice, firmato.errore, sessione.chi);
        return firmato;
      }
      const letta = separaCollegata(richiesta, sessione.chi);
      if (!letta.ok) return letta;
      const { ufficiale, collegata } = letta.valore;
      return registro.esegui(codice, ufficiale, sessione.chi, collegata);
    },
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
    amministrazione: async (_, { sessione }) => riuscito(await registro.amministrazione.leggi(sessione.chi)),
    salvaAmministrazione: (cambio, { sessione }) => registro.amministrazione.salva(cambio, sessione.chi),
    recapito: async (_, { sessione }) => riuscito(await registro.recapiti.leggi(sessione.chi)),
    salvaRecapito: (scelta, { sessione }) => registro.recapiti.salva(scelta, sessione.chi),
    riprendiRecapito: async (_, { sessione }) => riuscito(await registro.recapiti.riprendi(sessione.chi)),
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
    estrazioni: async (_, { sessione }) =>
      riuscito({ estrazioni: [...(await registro.estrazioni.elenca(sessione.chi))] }),
    chiediEstrazione: ({ codice, formato, richiesta }, { sessione }) =>
      registro.esegui(codice, richiesta, { ...sessione.chi, formatoElaborati: formato }),
    contaEstrazione: (richiesta, { sessione }) => registro.estrazioni.conta(richiesta, sessione.chi),
    parteEstrazione: (richiesta, { sessione }) => registro.estrazioni.parte(richiesta, sessione.chi),
    riceviPredisposizione: ({ xml }, { sessione }) => registro.predisposizioni.ricevi(xml, sessione.chi),
    predisposizioni: async ({ stato }, { sessione }) =>
      riuscito({ predisposizioni: [...(await registro.predisposizioni.elenca(stato, sessione.chi))] }),
    predisposizione: ({ id }, { sessione }) => registro.predisposizioni.leggi(id, sessione.chi),
    decidiPredisposizione: async (decisione, { sessione, parametri }) => {
      const id = parametri['id'] ?? '';
      if (!/^\d{1,18}$/.test(id)) return fallito(rottaSconosciuta);
      return registro.predisposizioni.decidi(id, decisione, sessione.chi);
    },
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
    situazioneRichieste: async (_, { sessione }) =>
      riuscito(await registro.richieste.situazione(sessione.chi)),
    richiesteCittadini: async (richiesta, { sessione }) =>
      riuscito(await registro.richieste.elenca(richiesta, sessione.chi)),
    richiestaCittadino: ({ codiceRichiesta }, { sessione }) =>
      registro.richieste.leggi(codiceRichiesta, sessione.chi),
    allegatoRichiesta: ({ codiceRichiesta, numero }, { sessione }) =>
      registro.richieste.allegato(codiceRichiesta, numero, sessione.chi),
    attoRichiesta: (atto, { sessione }) => registro.richieste.compi(atto, sessione.chi),
    dichiarazioneDiEsercizio: (_, { sessione }) => registro.esercizi.dichiara(sessione.chi),
    ...gestoriUtenti(parti),
    ...gestoriAudit(parti),
    orologio: ({ istante }, { sessione }) =>
      registro.spostaOrologio(istante === undefined ? undefined : new Date(istante), sessione.chi),
  };
}

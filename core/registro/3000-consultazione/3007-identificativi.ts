import { servizi, type Risposta3007 } from '#contract/anpr/index.ts';
import { operazione } from '../operazione.ts';
import {
  controllaRichieste,
  criteriDetti,
  leggiRichieste,
  regoleDiRichieste,
  statoLavorazione,
} from './richieste.ts';

/** Ricerca identificativi ANPR (services.md 3007): as 3003, without the answers. */
export const ricercaIdentificativi = operazione({
  servizio: servizi[3007],
  permesso: 'anagrafe.consultazione',
  finalita: 'ricerca di identificativi',
  conserva: () => false,
  regole: (richiesta, { luoghi }) => regoleDiRichieste(richiesta, luoghi),
  aggregati: (richiesta, cerca, { chi }) => leggiRichieste(richiesta, cerca, chi.comune),
  controlli: (richiesta, a, contesto) => controllaRichieste(richiesta, a, contesto),
  applica(richiesta, { operazioni }, contesto) {
    const risposta: Risposta3007 = {
      Risposta3007_OK: {
        testataRisposta: contesto.testataRisposta,
        ...criteriDetti(richiesta, contesto),
        listaOperazioniAnpr: {
          operazioneANPR: operazioni.map((una) => ({
            statoLavorazione: statoLavorazione(una),
            tipoOperazione: una.codice,
            idOperazioneANPR: una.idOperazioneANPR,
          })),
        },
      },
    };
    return { risposta };
  },
  accesso: (_, { operazioni }) => ({
    soggetti: [...new Set(operazioni.flatMap(({ soggetti }) => soggetti))],
    campi: ['idOperazioneANPR'],
  }),
});

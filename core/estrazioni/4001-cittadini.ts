import { servizi, type Risposta4001 } from '#contract/anpr/index.ts';
import { regole4001 } from '#contract/regole/estrazione/index.ts';
import { controlla } from '#contract/regole/index.ts';
import { operazione } from '../registro/operazione.ts';
import {
  controllaComune,
  controllaDati,
  controllaRichiesta,
  leggiRichiesta,
  nuovaElaborazione,
} from './richiesta.ts';

/** Estrazione dati cittadini (services.md 4001): whom, and which sections of their records. */
export const estrazioneCittadini = operazione({
  servizio: servizi[4001],
  permesso: 'anagrafe.estrazioni',
  finalita: 'richiesta di un elenco di cittadini',
  conserva: () => true,
  regole: (richiesta, contesto) => {
    const { comuneRichiesta, datiAnagraficiRichiesti } = richiesta.criteriRicerca;
    return [
      ...controlla(regole4001, { richiesta, oggi: contesto.oggi }),
      ...controllaComune('criteriRicerca.comuneRichiesta', comuneRichiesta, contesto),
      ...controllaDati('criteriRicerca.datiAnagraficiRichiesti', datiAnagraficiRichiesti, contesto.chi),
    ];
  },
  aggregati: (_, cerca, contesto) => leggiRichiesta(cerca, contesto),
  controlli: (_, a) => controllaRichiesta('4001', a),
  applica({ criteriRicerca }, _, { testataRisposta, idOperazioneANPR, chi }) {
    const risposta: Risposta4001 = {
      RispostaMultipla4001: { testataRisposta, criteriRicerca, idOperazioneANPR },
    };
    return { risposta, elaborazione: nuovaElaborazione('4001', criteriRicerca, chi) };
  },
  accesso: ({ criteriRicerca }) => ({
    soggetti: [],
    campi: criteriRicerca.datiAnagraficiRichiesti.map((codice) => `T16:${codice}`),
  }),
});

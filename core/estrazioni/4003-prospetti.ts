import { servizi, type Risposta4003 } from '#contract/anpr/index.ts';
import { regole4003 } from '#contract/regole/estrazione/index.ts';
import { controlla } from '#contract/regole/index.ts';
import { operazione } from '../registro/operazione.ts';
import { controllaComune, controllaRichiesta, leggiRichiesta, nuovaElaborazione } from './richiesta.ts';

/** Supporto rilevazioni statistiche (services.md 4003): the sheets of tab. 17, numbers and nobody's data. */
export const prospettiStatistici = operazione({
  servizio: servizi[4003],
  permesso: 'anagrafe.estrazioni',
  finalita: 'richiesta di un prospetto statistico',
  conserva: () => true,
  regole: (richiesta, contesto) => [
    ...controlla(regole4003, { richiesta, oggi: contesto.oggi }),
    ...controllaComune('datiRichiesta.comune', richiesta.datiRichiesta.comune, contesto),
  ],
  aggregati: (_, cerca, contesto) => leggiRichiesta(cerca, contesto),
  controlli: (_, a) => controllaRichiesta('4003', a),
  applica({ datiRichiesta }, _, { testataRisposta, idOperazioneANPR, chi }) {
    const risposta: Risposta4003 = {
      RispostaMultipla4003: { testataRisposta, datiRichiesta, idOperazioneANPR },
    };
    return { risposta, elaborazione: nuovaElaborazione('4003', datiRichiesta, chi) };
  },
  accesso: () => ({ soggetti: [], campi: ['prospetto'] }),
});

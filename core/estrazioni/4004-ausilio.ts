import { servizi, type Risposta4004 } from '#contract/anpr/index.ts';
import { regole4004 } from '#contract/regole/estrazione/index.ts';
import { controlla } from '#contract/regole/index.ts';
import { operazione } from '../registro/operazione.ts';
import { controllaComune, controllaRichiesta, leggiRichiesta, nuovaElaborazione } from './richiesta.ts';

/** Elenchi di ausilio (services.md 4004): people to whom the office has something to do. */
export const elenchiDiAusilio = operazione({
  servizio: servizi[4004],
  permesso: 'anagrafe.estrazioni',
  finalita: 'richiesta di un elenco di ausilio',
  conserva: () => true,
  regole: (richiesta, contesto) => [
    ...controlla(regole4004, { richiesta, oggi: contesto.oggi }),
    ...controllaComune('datiRichiesta.comune', richiesta.datiRichiesta.comune, contesto),
  ],
  aggregati: (_, cerca, contesto) => leggiRichiesta(cerca, contesto),
  controlli: (_, a) => controllaRichiesta('4004', a),
  applica({ datiRichiesta }, _, { testataRisposta, idOperazioneANPR, chi }) {
    const risposta: Risposta4004 = {
      RispostaMultipla4004: { testataRisposta, datiRichiesta, idOperazioneANPR },
    };
    return { risposta, elaborazione: nuovaElaborazione('4004', datiRichiesta, chi) };
  },
  accesso: () => ({ soggetti: [], campi: ['T16:2'] }),
});

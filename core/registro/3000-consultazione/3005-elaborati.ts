import { servizi, type Risposta3005 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import {
  contenuto,
  controllaScarico,
  leggiScarico,
  type AggregatiScarico,
} from '../../estrazioni/scarico.ts';
import { operazione, type Operazione } from '../operazione.ts';

/** Support lists have a download of their own (EN477), all the rest is as in 7002. */
export function controllaElaborati(a: AggregatiScarico): Rilievo[] {
  if (a.elaborazione?.codice === '4004')
    return [rilievo('EN477', { campo: 'datiRichiesta.idOperazioneANPR' })];
  return controllaScarico(a, { attesa: 'EN099', corso: 'EN099' });
}

/** Visualizzazione elaborati (services.md 3005), which 7002 replaced in version 5.3. */
export function visualizzazioneElaborati(chiave: Uint8Array | undefined): Operazione {
  return operazione({
    servizio: servizi[3005],
    permesso: 'anagrafe.estrazioni',
    finalita: 'scarico di un’estrazione',
    conserva: () => false,
    regole: () => [],
    aggregati: ({ datiRichiesta }, cerca, { chi }) =>
      leggiScarico(datiRichiesta.idOperazioneANPR, cerca, chi.comune),
    controlli: (_, a) => controllaElaborati(a),
    applica({ datiRichiesta }, a, { testataRisposta }) {
      const risposta: Risposta3005 = {
        Risposta3005_OK: { testataRisposta, datiRichiesta, file: { xmlFile: contenuto(chiave, a) } },
      };
      return { risposta };
    },
    accesso: (_, { elaborazione }) => ({
      soggetti: [],
      campi: elaborazione ? [`elaborazione:${elaborazione.id}`] : [],
    }),
  });
}

import { Buffer } from 'node:buffer';
import { servizi, type Risposta3003, type Servizio } from '#contract/anpr/index.ts';
import type { CriteriRichieste } from '#contract/regole/index.ts';
import { operazione } from '../operazione.ts';
import type { OperazioneConservata } from '../ricerca-operazioni.ts';
import {
  controllaRichieste,
  criteriDetti,
  leggiRichieste,
  regoleDiRichieste,
  statoLavorazione,
} from './richieste.ts';

const perCodice = new Map<string, Servizio>(Object.values(servizi).map((uno) => [uno.codice, uno]));

/** The answer as it was sent, in base64: what was lost on the way is read again from here. */
function rispostaXml({ codice, risposta }: OperazioneConservata): { xmlRisposta?: string } {
  const servizio = perCodice.get(codice);
  if (!servizio) return {};
  return { xmlRisposta: Buffer.from(servizio.risposta.toXml(risposta)).toString('base64') };
}

const annulla = ({ ricercaSingolaRichiesta: s }: CriteriRichieste): boolean => s?.tipoOperazione === '2';

/** Gestione richieste (services.md 3003): reads back one request, or those on a person; annuls an extraction. */
export const gestioneRichieste = operazione({
  servizio: servizi[3003],
  permesso: 'anagrafe.consultazione',
  finalita: 'esito di richieste',
  // To annul has effects; to read back has none.
  conserva: annulla,
  regole: (richiesta, { luoghi }) => regoleDiRichieste(richiesta, luoghi),
  aggregati: (richiesta, cerca, { chi }) => leggiRichieste(richiesta, cerca, chi.comune),
  controlli: (richiesta, a, contesto) => controllaRichieste(richiesta, a, contesto),
  applica(richiesta, { operazioni }, contesto) {
    const risposta: Risposta3003 = {
      Risposta3003_OK: {
        testataRisposta: contesto.testataRisposta,
        ...criteriDetti(richiesta, contesto),
        elencoRisposte: operazioni.map((una) => ({
          statoLavorazione: statoLavorazione(una),
          tipoOperazione: una.codice,
          ...rispostaXml(una),
        })),
      },
    };
    const [una] = operazioni;
    return { risposta, ...(annulla(richiesta) && una && { annullaElaborazione: una.idOperazioneANPR }) };
  },
  accesso: (_, { operazioni }) => ({
    soggetti: [...new Set(operazioni.flatMap(({ soggetti }) => soggetti))],
    campi: ['risposta'],
  }),
});

import { servizi, type Risposta4002 } from '#contract/anpr/index.ts';
import { codiciDelFile, regole4002 } from '#contract/regole/estrazione/index.ts';
import { controlla, rilievo } from '#contract/regole/index.ts';
import { operazione, type Ricerca } from '../registro/operazione.ts';
import {
  controllaDati,
  controllaRichiesta,
  leggiRichiesta,
  nuovaElaborazione,
  type AggregatiRichiesta,
} from './richiesta.ts';

export interface AggregatiRivestimento extends AggregatiRichiesta {
  readonly nonDelComune: readonly string[];
}

/** criterioSelezione: 1 idANPR, 2 (or left out) codice fiscale. */
export function codiciChiesti(criteri: {
  readonly xmlFileCodiciFiscali: string;
  readonly criterioSelezione?: string;
}): { readonly codici: readonly string[]; readonly quale: 'id_anpr' | 'codice_fiscale' } {
  const codici = codiciDelFile(criteri.xmlFileCodiciFiscali).map((codice) => codice.toUpperCase());
  return { codici, quale: criteri.criterioSelezione === '1' ? 'id_anpr' : 'codice_fiscale' };
}

/** Rivestimento (services.md 4002): data at a day for a list of people of the municipality. */
export const rivestimento = operazione({
  servizio: servizi[4002],
  permesso: 'anagrafe.estrazioni',
  finalita: 'richiesta di dati per un elenco di codici',
  conserva: () => true,
  regole: (richiesta, { chi, oggi }) => [
    ...controlla(regole4002, { richiesta, oggi }),
    ...controllaDati('criteriRicerca.datiRichiesti', richiesta.criteriRicerca.datiRichiesti, chi),
  ],
  aggregati: async ({ criteriRicerca: c }, cerca: Ricerca, contesto): Promise<AggregatiRivestimento> => {
    const { codici, quale } = codiciChiesti(c);
    return {
      ...(await leggiRichiesta(cerca, contesto)),
      nonDelComune: await cerca.codiciNonDelComune(codici, quale, contesto.chi.comune, c.dataRiferimento),
    };
  },
  // Which one is not said: an answer for each would tell who lives where.
  controlli: (_, a) => [
    ...controllaRichiesta('4002', a),
    ...(a.nonDelComune.length > 0
      ? [rilievo('EN210', { campo: 'criteriRicerca.xmlFileCodiciFiscali' })]
      : []),
  ],
  applica({ criteriRicerca }, _, { testataRisposta, idOperazioneANPR, chi }) {
    const { dataRiferimento, datiRichiesti } = criteriRicerca;
    const risposta: Risposta4002 = {
      RispostaMultipla4002: {
        ...{ testataRisposta, datiRichiesti: { dataRiferimento, datiRichiesti }, idOperazioneANPR },
      },
    };
    return { risposta, elaborazione: nuovaElaborazione('4002', criteriRicerca, chi) };
  },
  accesso: ({ criteriRicerca }) => ({
    soggetti: [],
    campi: criteriRicerca.datiRichiesti.map((codice) => `T16:${codice}`),
  }),
});

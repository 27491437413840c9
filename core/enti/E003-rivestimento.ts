import { servizi, type Richiesta4002, type RichiestaE003, type RispostaE003 } from '#contract/anpr/index.ts';
import { codiciDelFile, regole4002 } from '#contract/regole/estrazione/index.ts';
import { controlla } from '#contract/regole/index.ts';
import {
  controllaRichiesta,
  leggiRichiesta,
  nuovaElaborazione,
  type AggregatiRichiesta,
} from '../estrazioni/richiesta.ts';
import { operazione } from '../registro/operazione.ts';
import type { UsoEnte } from './ricerca.ts';
import { testataEnte } from './testata.ts';
import { avvisaChiave, controllaUso } from './uso.ts';

export interface AggregatiRivestimentoEnte extends AggregatiRichiesta {
  readonly uso: UsoEnte | undefined;
}

const campi = { uso: 'criteriRicerca.casoUso', sezioni: 'criteriRicerca.datiRichiesti' };
const file = 'criteriRicerca.xmlFileCodiciFiscali';
const lunghezzaIdAnpr = 9;

/** E003 does not say which codes it brings: they are ID ANPR when all have nine characters. */
function perIdAnpr({ criteriRicerca }: RichiestaE003): boolean {
  const codici = codiciDelFile(criteriRicerca.xmlFileCodiciFiscali);
  return codici.length > 0 && codici.every(({ length }) => length === lunghezzaIdAnpr);
}

/** The same question as a municipality asks: bodies ask it of all Italy. */
export function come4002(richiesta: RichiestaE003): Richiesta4002 {
  const { casoUso: _, ...criteri } = richiesta.criteriRicerca;
  return {
    testataRichiesta: richiesta.testataRichiesta as never,
    criteriRicerca: { ...criteri, criterioSelezione: perIdAnpr(richiesta) ? '1' : '2' },
  };
}

/** Rivestimento for a body (services.md E003): data at a day of a list of people, within an authorised use. */
export const rivestimentoEnte = operazione({
  servizio: servizi.E003,
  permesso: 'enti.estrazioni',
  finalita: 'richiesta di un ente su un elenco di codici',
  conserva: () => true,
  regole: (richiesta, { oggi }) => controlla(regole4002, { richiesta: come4002(richiesta), oggi }),
  aggregati: async ({ criteriRicerca }, cerca, contesto): Promise<AggregatiRivestimentoEnte> => ({
    ...(await leggiRichiesta(cerca, contesto)),
    uso: await cerca.usoEnte(contesto.chi.comune, criteriRicerca.casoUso, contesto.oggi),
  }),
  controlli: (richiesta, a) => [
    ...controllaRichiesta('E003', a),
    ...controllaUso(a.uso, 'estrazione', richiesta.criteriRicerca.datiRichiesti, campi),
    ...avvisaChiave(perIdAnpr(richiesta), file),
  ],
  applica(richiesta, _, { testataRisposta, idOperazioneANPR, chi }) {
    const { dataRiferimento, datiRichiesti, casoUso } = richiesta.criteriRicerca;
    const risposta: RispostaE003 = {
      RispostaMultiplaE003: {
        testataRisposta: testataEnte(testataRisposta),
        datiRichiesti: { dataRiferimento, datiRichiesti },
        idOperazioneANPR,
      },
    };
    const criteri = { ...come4002(richiesta).criteriRicerca, casoUso };
    return { risposta, elaborazione: nuovaElaborazione('E003', criteri, chi) };
  },
  accesso: ({ criteriRicerca: c }) => ({
    soggetti: [],
    campi: [`caso d’uso:${c.casoUso}`, ...c.datiRichiesti.map((codice) => `T16:${codice}`)],
  }),
});

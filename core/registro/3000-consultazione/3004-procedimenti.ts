import { servizi, type Generalita, type Richiesta3004, type Risposta3004 } from '#contract/anpr/index.ts';
import { controlla, regolaRicercaSoggetto, rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Procedimento, Soggetto } from '../modello.ts';
import { operazione, type Ricerca } from '../operazione.ts';
import type { OperazioneCollegata } from '../ricerca-procedimenti.ts';
import { candidati, diverso } from '../soggetto-richiesto.ts';

export interface AggregatiProcedimenti {
  /** Whom the request names, if it names somebody. */
  readonly cercati: readonly Soggetto[];
  readonly procedimenti: readonly {
    readonly procedimento: Procedimento;
    readonly collegate: readonly OperazioneCollegata[];
    readonly soggetti: readonly Soggetto[];
  }[];
}

const campo = 'parametriRicerca3004';
const inPersona = `${campo}.generalitaSoggettoCollegato`;
const persona = ({ parametriRicerca3004: p }: Richiesta3004): Generalita | undefined =>
  p.generalitaSoggettoCollegato;

async function trovati(
  { parametriRicerca3004: p }: Richiesta3004,
  cercati: readonly Soggetto[],
  cerca: Ricerca,
  comune: string,
): Promise<readonly (Procedimento | undefined)[]> {
  const { numeroProcedimentoAmm, numeroPraticaComune, idOpANPRCollegata, idOpComunaleCollegata } = p;
  if (numeroProcedimentoAmm !== undefined) return [await cerca.procedimento(numeroProcedimentoAmm)];
  if (numeroPraticaComune !== undefined)
    return [await cerca.procedimentoDelComune(comune, numeroPraticaComune)];
  if (idOpANPRCollegata !== undefined)
    return cerca.procedimentiCollegati(comune, { idANPR: idOpANPRCollegata });
  if (idOpComunaleCollegata !== undefined)
    return cerca.procedimentiCollegati(comune, { idComune: idOpComunaleCollegata });
  const [uno] = cercati;
  return uno ? cerca.procedimentiDi(uno.idSchedaSoggettoANPR) : [];
}

export async function leggiProcedimenti(
  richiesta: Richiesta3004,
  cerca: Ricerca,
  comune: string,
): Promise<AggregatiProcedimenti> {
  const cercati = await candidati(persona(richiesta), cerca);
  // Each municipality sees its own, whoever they are about (italia/anpr #3240).
  const suoi = (await trovati(richiesta, cercati, cerca, comune)).filter((p) => p?.comune === comune);
  return {
    cercati,
    procedimenti: await Promise.all(
      suoi
        .flatMap((p) => p ?? [])
        .map(async (procedimento) => {
          const soggetti = await Promise.all(procedimento.soggetti.map((id) => cerca.soggetto(id)));
          return {
            procedimento,
            collegate: await cerca.operazioniCollegate(procedimento),
            soggetti: soggetti.flatMap((s) => s ?? []),
          };
        }),
    ),
  };
}

export function controllaRicercaProcedimenti(
  richiesta: Richiesta3004,
  { cercati, procedimenti }: AggregatiProcedimenti,
): Rilievo[] {
  const chiesto = persona(richiesta);
  if (chiesto) {
    const [uno, altro] = cercati;
    if (!uno) return [rilievo('EN133', { campo: inPersona })];
    if (altro) return [rilievo('EN095', { campo: inPersona })];
    if (diverso(chiesto, uno)) return [rilievo('EN183', { campo: inPersona })];
  }
  return procedimenti.length > 0 ? [] : [rilievo('EN122', { campo })];
}

function elemento({ procedimento, collegate, soggetti }: AggregatiProcedimenti['procedimenti'][number]) {
  return {
    procedimentoIstruttoria: [...procedimento.fasi],
    datiOperazioneCollegata: collegate.map(({ idOperazioneANPR, idOperazioneComune, codice, giorno }) => ({
      idOpANPRCollegata: idOperazioneANPR,
      idOpComunaleCollegata: idOperazioneComune,
      operazioneRichiesta: codice,
      dataInserimento: giorno,
    })),
    generalitaSoggettoCollegato: soggetti.map((s) => s.dati.generalita),
  };
}

/** Consultazione dei procedimenti amministrativi (services.md 3004): with every phase, event and person. */
export const consultazioneProcedimenti = operazione({
  servizio: servizi[3004],
  permesso: 'anagrafe.consultazione',
  finalita: 'consultazione di procedimenti',
  conserva: () => false,
  regole: (richiesta) => controlla([regolaRicercaSoggetto<Richiesta3004>(inPersona, persona)], richiesta),
  aggregati: (richiesta, cerca, { chi }) => leggiProcedimenti(richiesta, cerca, chi.comune),
  controlli: (richiesta, a) => controllaRicercaProcedimenti(richiesta, a),
  applica({ parametriRicerca3004 }, { procedimenti }, { testataRisposta }) {
    const risposta: Risposta3004 = {
      Risposta3004_OK: {
        testataRisposta,
        parametriRicerca3004,
        listaProcAmm: { elemProcAmm: procedimenti.map(elemento) },
      },
    };
    return { risposta };
  },
  accesso: (_, { procedimenti }) => ({
    soggetti: [
      ...new Set(procedimenti.flatMap(({ soggetti }) => soggetti.map((s) => s.idSchedaSoggettoANPR))),
    ],
    campi: ['generalita', 'procedimento'],
  }),
});

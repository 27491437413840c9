import type { DatiSoggettiRisposta, Risposta_Comune } from '#contract/anpr/index.ts';
import { erroreUfficiale } from '#contract/regole/index.ts';
import type { Soggetto } from './modello.ts';
import type { ContestoApplica } from './operazione.ts';

/** How an answer names a person whose record changed: ids only, since ANPR02 (italia/anpr #1079). */
export function variato({ dati, idSchedaSoggettoANPR }: Soggetto): DatiSoggettiRisposta {
  const { cognome, senzaCognome, nome, senzaNome } = dati.generalita;
  return {
    ...(dati.identificativi && { identificativi: dati.identificativi }),
    generalitaAttuali: {
      ...(cognome !== undefined && { cognome }),
      ...(senzaCognome !== undefined && { senzaCognome }),
      ...(nome !== undefined && { nome }),
      ...(senzaNome !== undefined && { senzaNome }),
      idSchedaSoggettoANPR,
    },
  };
}

/** The positive answer of a registration: head, who changed, warnings. */
export function rispostaComune(
  { testataRisposta, avvisi }: Pick<ContestoApplica, 'testataRisposta' | 'avvisi'>,
  datiSoggetto: DatiSoggettiRisposta[],
): { Risposta_Comune: Risposta_Comune } {
  return {
    Risposta_Comune: {
      testataRisposta,
      ...(datiSoggetto.length > 0 ? { listaSoggettiVariati: { datiSoggetto } } : {}),
      ...(avvisi.length > 0 ? { listaAnomalie: { anomalie: avvisi.map(erroreUfficiale) } } : {}),
    },
  };
}

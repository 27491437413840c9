import type { DatiSoggettiRisposta, Risposta_Comune } from '#contract/anpr/index.ts';
import { erroreUfficiale } from '#contract/regole/index.ts';
import type { Famiglia, Soggetto } from './modello.ts';
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

/** How an answer names who was registered: with the data that the register gave, ids, codice fiscale, family. */
export function iscrittoNella(famiglia: Famiglia, soggetto: Soggetto): DatiSoggettiRisposta {
  const { identificativi, generalita } = soggetto.dati;
  const suo = famiglia.componenti.find((c) => c.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR);
  const { tipoScheda, idFamigliaConvivenzaANPR } = famiglia;
  return {
    ...(identificativi && { identificativi }),
    generalitaAttuali: generalita,
    ...(suo && {
      legameSoggetto: {
        tipoLegame: tipoScheda,
        dataDecorrenza: suo.dataDecorrenza,
        codiceLegame: suo.codiceLegame,
      },
    }),
    famigliaConvivenza: { idFamigliaConvivenzaANPR, tipoScheda },
  };
}

/** How an answer names a family or convivenza that changed by itself. */
export function schedaVariata({ idFamigliaConvivenzaANPR, tipoScheda }: Famiglia): DatiSoggettiRisposta {
  return { famigliaConvivenza: { idFamigliaConvivenzaANPR, tipoScheda } };
}

/** The warnings of an answer to bodies, consulates and CIEOnline, where there are any. */
export function conAvvisi(
  avvisi: ContestoApplica['avvisi'],
): { listaErrori: { errore: ReturnType<typeof erroreUfficiale>[] } } | undefined {
  return avvisi.length > 0 ? { listaErrori: { errore: avvisi.map(erroreUfficiale) } } : undefined;
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

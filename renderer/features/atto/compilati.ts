import type { Dossier } from '#contract/wa/registro.ts';
import { compilatiScheda } from './atti/scheda/compilati.ts';
import { attoDiProva, giornoDiProva, luogoDiProva } from './di-prova.ts';

/** What a clerk fills in of an act, datum by datum, on the record of the tests: enough to confirm it. */
export interface Compilato {
  readonly dati: Readonly<Record<string, unknown>>;
  /** What is different in the record. */
  readonly scheda?: Partial<Dossier>;
}

/** By key of the act. Every act of the registry has one: `compilati.test.ts`. */
export const compilati: Readonly<Record<string, Compilato>> = {
  ...compilatiScheda,
  decesso: {
    dati: {
      'datiDecesso.dataEvento': giornoDiProva,
      'datiDecesso.luogoEvento': luogoDiProva,
      ...attoDiProva('datiDecesso.attoEventoANPR.atto'),
      // The widow is the new head.
      'elencoSoggettiFamiglia.0.legameSoggetto.codiceLegame': '1',
    },
  },
};

import type { Dossier, FamigliaDossier } from '#contract/wa/registro.ts';
import { compilatiAire } from './atti/aire/compilati.ts';
import { compilatiIscrizioni } from './atti/iscrizioni/compilati.ts';
import { compilatiScheda } from './atti/scheda/compilati.ts';
import { compilatiCasa } from './atti/casa-compilati.ts';
import { compilatiCorrezioni } from './atti/correzioni-compilati.ts';
import { compilatiUscite } from './atti/uscite-compilati.ts';
import { attoDiProva, giornoDiProva, luogoDiProva } from './di-prova.ts';

/** What a clerk fills in of an act, datum by datum, on the record of the tests: enough to confirm it. */
export interface Compilato {
  readonly dati: Readonly<Record<string, unknown>>;
  /** What is different in the record. */
  readonly scheda?: Partial<Dossier>;
  /** What is different in its family. */
  readonly famiglia?: Partial<FamigliaDossier>;
  /** What the clerk chose around the request. */
  readonly scelte?: Readonly<Record<string, string>>;
}

/** By key of the act. Every act of the registry has one: `compilati.test.ts`. */
export const compilati: Readonly<Record<string, Compilato>> = {
  ...compilatiIscrizioni,
  ...compilatiScheda,
  ...compilatiCasa,
  ...compilatiCorrezioni,
  ...compilatiAire,
  ...compilatiUscite,
  nascita: {
    dati: {
      'generalita1001.generalita.nome': 'TEA',
      'datiControllo.origineCognome': '3',
      'generalita1001.generalita.sesso': 'F',
      'generalita1001.generalita.dataNascita': giornoDiProva,
      'attoNascitaANPR.atto.numeroAtto': '12',
    },
  },
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

import type { z } from 'zod';
import type { DatiCertificato } from '#contract/anpr/s6001-certificazione/6001-certificato.ts';
import type { Blocco } from '../contenuto.ts';
import type { Domanda } from '../domanda.ts';
import type { Lingua } from '../lingua.ts';
import type { RegolaCertificato } from '../regola.ts';

/** One type of table 13: what it says and answers. What all share is in the catalogue. */
export interface TipoCertificato {
  /** Tab. 13. */
  readonly codice: string;
  /** What only it controls; absent: its controls are with those of its kind, in `regole-tipi`. */
  readonly regole?: readonly RegolaCertificato<Domanda>[];
  /** Called only when no rule refuses. What the record does not have is left out, or said to be missing. */
  readonly blocchi: (domanda: Domanda, lingua: Lingua) => readonly Blocco[];
  /** For tipoRichiesta 2: the same facts as data. */
  readonly dati: (domanda: Domanda) => z.infer<typeof DatiCertificato>;
  /** The birth is what it certifies: it need not be repeated under the name. */
  readonly diNascita?: true;
}

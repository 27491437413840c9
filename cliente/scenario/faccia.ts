import type { Esito } from '#contract/esito.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Problema } from '../problema.ts';
import type { Qualunque } from '../ws/servizio.ts';
import type { DatiTestata } from '../ws/testata.ts';
import type { Oggetto } from './componi.ts';

/** The core said no, or nothing, without an official answer: a kind that a scenario can expect, and the words. */
export interface NegazioneFaccia extends Problema {
  /** Of `ErroreWa`, of a SOAP fault (`guasto-client`…), or `trasporto`. */
  readonly tipo: string;
}

/** One comune calling the core: by JSON or by SOAP, for a scenario it is the same. */
export interface Faccia {
  readonly configurazione: DatiTestata;
  /** @param richiesta with its header, in the JSON form. @returns the official answer, positive or not. */
  chiama(servizio: Qualunque, richiesta: Oggetto): Promise<Esito<Oggetto, NegazioneFaccia>>;
  /** The person as the desk reads it; undefined where the face has no such reading. */
  dossier(idSchedaSoggetto: string): Promise<Esito<Dossier | undefined, NegazioneFaccia>>;
  chiudi: () => void;
}

/** Comune by its ISTAT code, operator by the codice fiscale. */
export interface Chi {
  readonly comune: string | undefined;
  readonly operatore: string | undefined;
}

/** The whole of what a scenario is played on. */
export interface Palco {
  /** What is left out is of the configuration. Opened once for each, kept until the end. */
  faccia(chi: Chi): Promise<Esito<Faccia, NegazioneFaccia>>;
  /** Moves the register's clock to an instant. */
  sposta(istante: string): Promise<Esito<null, NegazioneFaccia>>;
  /** Gives the register the machine's time again, if it was moved from here. */
  rimetti(): Promise<Esito<null, NegazioneFaccia>>;
  chiudi: () => void;
}

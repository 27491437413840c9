import type { Difetto, Regola } from '../schema/errori.ts';

/** Which law of MIME or XOP an answer breaks; those of XML apply to its root part. */
export type RegolaMime =
  Regola | 'tipo-contenuto' | 'confine' | 'intestazione' | 'trasferimento' | 'riferimento';

export interface DifettoMime extends Omit<Difetto, 'regola'> {
  readonly regola: RegolaMime;
}

/** Ends the reading of an answer at once; never leaves `contract/anpr`. */
export class FermoMime extends Error {
  readonly difetto: DifettoMime;
  constructor(difetto: DifettoMime) {
    super('reading stopped');
    this.difetto = difetto;
  }
}

const richiedi = 'Richiedi il messaggio: se si ripete, segnala l’errore a chi lo invia.';

export function fermaMime(regola: RegolaMime, messaggio: string, rimedio = richiedi): never {
  throw new FermoMime({ regola, messaggio, rimedio });
}

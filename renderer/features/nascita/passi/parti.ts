import type { Parole } from '../../../lingua.ts';
import type { Modulo } from '../modulo.ts';

/** What every step of the form receives. */
export interface PassoModulo {
  readonly modulo: Modulo;
  readonly cambia: (cambi: Partial<Modulo>) => void;
  /** What is wrong with a field, when it is time to say it. */
  readonly errore: (campo: string) => string | undefined;
  readonly t: Parole;
  readonly oggi: string;
}

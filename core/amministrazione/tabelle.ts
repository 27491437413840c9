import type { Generated, JSONColumnType } from 'kysely';
import type { SezioneComune } from '#contract/wa/amministrazione.ts';

export interface TabelleAmministrazione {
  /** Only ever added to. */
  cambio_comune: {
    id: Generated<string>;
    comune: string;
    sezione: SezioneComune;
    /** Null: what was changed is kept elsewhere. */
    valore: JSONColumnType<object> | null;
    operatore: string;
    istante: Date;
  };
}

import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { StatoAccesso } from '#contract/bridge/stato.ts';
import type { Esito } from '#contract/esito.ts';
import type { Sessione } from '#contract/wa/accesso.ts';
import type { Tempo } from '../attesa.ts';
import type { CartaInserita, Carte } from '../carte/vista.ts';
import type { ChiaveBozze, ChiaviBozze } from '../chiave-bozze.ts';
import type { Collegamento } from '../collegamento.ts';
import type { Avviso } from '../postazione.ts';

/** Whom the desk belongs to, off line too. */
export type Persona = Pick<CartaInserita, 'codiceFiscale' | 'intestatario'>;

/** Who is at the desk: a card that has proved its PIN, or the password of the day; perhaps a session, perhaps the key of the drafts. */
export interface Dentro {
  readonly carta: CartaInserita | undefined;
  readonly persona: Persona;
  /** Since when, ISO 8601. */
  readonly dal: string;
  sessione?: Sessione;
  chiave?: ChiaveBozze;
  /** Was told of drafts closed with another card. */
  altraCarta?: true;
}

export type EsitoAccesso<T> = Promise<Esito<T, ErroreAccesso>>;

export interface PartiAccesso {
  readonly carte: Carte;
  readonly chiavi: ChiaviBozze;
  readonly collegamento: Collegamento;
  readonly tempo: Tempo;
  readonly inattivitaMs: number;
  readonly preavvisoMs: number;
  /** Whether a card never seen here may open the desk while the core is away: by its authority, where that is known. */
  readonly autoritaNota: (certificato: Uint8Array) => boolean;
  readonly suPreavviso: (rimasti: number | null) => void;
  readonly suStato: (stato: StatoAccesso) => void;
  readonly suAvviso: (avviso: Omit<Avviso, 'gravita'>) => void;
}

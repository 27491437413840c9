import type { Generalita, RichiestaC002 } from '#contract/anpr/index.ts';
import type { DatiConfrontati } from '#contract/consolati/confronto.ts';
import type { EsitoConsolato } from '#contract/wa/consolati.ts';
import type { Soggetto } from '../registro/modello.ts';

/** Who closed what the Agenzia delle Entrate answered by itself. */
export const sistema = 'sistema';

/** A request of a consulate to the municipality that keeps somebody in AIRE (services.md C002, C003). */
export interface RichiestaConsolato {
  /** idRichiestaANPR: the number of the operation that opened it. */
  readonly id: string;
  /** `allineamento`: of the record (C002); `codice-fiscale`: with the Agenzia delle Entrate (C003). */
  readonly tipo: 'allineamento' | 'codice-fiscale';
  /** codMittente of who sent it: only it reads it again. */
  readonly mittente: string;
  /** ISTAT code of the municipality that must answer. */
  readonly comune: string;
  /** idSchedaSoggettoANPR. */
  readonly soggetto: string;
  /** RFC 3339. */
  readonly aperta: string;
  /** As the consulate knows the person. */
  readonly generalita: Generalita;
  readonly residenza?: NonNullable<RichiestaC002['residenza']>;
  /** Registrations that answer it, in order; left out: none. */
  readonly registrazioni?: readonly { readonly idOperazioneANPR: string; readonly codice: string }[];
  /** Absent while it is open. */
  readonly chiusura?: {
    readonly esito: EsitoConsolato;
    /** Codice fiscale of the operator, or `sistema`. */
    readonly operatore: string;
    readonly istante: string;
    /** Told to the consulate. */
    readonly note?: string;
  };
}

/** `statoRichiesta` of C002: 0 open, 1 closed. */
export const statoUfficiale = ({ chiusura }: RichiestaConsolato): '0' | '1' => (chiusura ? '1' : '0');

/** The record as a consulate speaks of it: of the homes, the one abroad. */
export function confrontabile({ dati }: Pick<Soggetto, 'dati'>): DatiConfrontati {
  const estera = dati.residenza?.find(({ localitaEstera }) => localitaEstera !== undefined);
  return { generalita: dati.generalita, residenza: estera };
}

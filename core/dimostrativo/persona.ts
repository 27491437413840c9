import type { Sesso } from '#contract/codice-fiscale.ts';
import type { Sede } from './sede.ts';

/** Where something happened, ready for both the official message and the codice fiscale. */
export interface LuogoVita {
  readonly codiceCatastale: string;
  readonly comune?: { readonly nome: string; readonly codiceIstat: string; readonly sigla: string };
  readonly estero?: { readonly citta: string; readonly codiceStato: string; readonly stato: string };
}

export interface Cittadinanza {
  readonly codiceStato: string;
  readonly stato: string;
  readonly unioneEuropea: boolean;
}

/** A relative whom the register does not know: names, and little else. */
export interface Estraneo {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: Sesso;
  readonly nascita?: string;
}

export interface Atto {
  readonly luogo: LuogoVita;
  readonly anno: string;
  readonly parte: string;
  readonly serie: string;
  readonly numero: string;
}

/** One bond, shared by the two people whom it ties: what one says of the other cannot disagree. */
export interface Unione {
  readonly tipo: 'matrimonio' | 'unione-civile';
  readonly a: Persona;
  readonly b: Persona | Estraneo;
  readonly data: string;
  readonly luogo: LuogoVita;
  readonly atto: Atto;
  fine?:
    | { readonly tipo: 'morte'; readonly chi: Persona | Estraneo; readonly evento: Evento }
    | { readonly tipo: 'divorzio'; readonly data: string; readonly numero: string };
}

export interface Evento {
  readonly data: string;
  readonly luogo: LuogoVita;
  readonly atto: Atto;
}

export interface Cancellazione {
  /** Table 15. */
  readonly motivo: string;
  readonly data: string;
  readonly destinazione?: LuogoVita;
}

/** A person while the municipality is being made; `documento.ts` turns it into the document of the register. */
export interface Persona {
  readonly id: string;
  readonly idANPR: string;
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: Sesso;
  readonly nascita: string;
  readonly luogoNascita: LuogoVita;
  readonly codiceFiscale: string;
  /** Table 22. */
  readonly validitaCF: '1' | '9';
  readonly cittadinanza: Cittadinanza;
  readonly attoNascita?: Atto;
  readonly padre?: Persona | Estraneo;
  readonly madre?: Persona | Estraneo;
  /** Table 07, with the day and where the person came from. */
  iscrizione: {
    readonly motivo: string;
    readonly data: string;
    readonly comune: LuogoVita;
    readonly provenienza?: LuogoVita;
  };
  readonly numeroOperazione: number;
  unione?: Unione;
  permesso?: { readonly tipo: string; readonly numero: string; readonly dal: string; readonly al?: string };
  senzaFissaDimora?: boolean;
  decesso?: Evento;
  cancellazione?: Cancellazione;
  /** Family of the register the person lives in, and since when at that address. */
  famiglia?: string;
  indirizzo?: Indirizzo;
}

export interface Indirizzo {
  readonly sede: Sede;
  readonly codSpecie: string;
  readonly specie: string;
  readonly nome: string;
  readonly frazione?: string;
  readonly numero: string;
  readonly lettera?: string;
  readonly interno?: string;
  readonly dal: string;
}

export function registrata(chi: Persona | Estraneo): chi is Persona {
  return 'id' in chi;
}

/** The other one of a bond. */
export function altro(unione: Unione, chi: Persona): Persona | Estraneo {
  return unione.a === chi ? unione.b : unione.a;
}

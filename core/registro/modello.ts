import type {
  AltraLingua,
  DatiProcedimentoIstruttoria,
  DatiSezione,
  DatiSoggetto,
  FamigliaConvivenza,
  TipoResidenza,
} from '#contract/anpr/index.ts';

/**
 * The documents of the register. `dati` is the official record in the JSON form of the 3002 answer
 * (`tipoDatiRispostaEstrazioneSoggetti`, model.md §16) without `legameSoggetto` and `famigliaConvivenza`,
 * which are drawn from the family at reading time so that one fact lives in one place.
 */
export interface Soggetto {
  readonly idSchedaSoggettoANPR: string;
  /** National unique id, nine characters: two letters, five digits, two letters (DM 3 marzo 2023). */
  readonly idANPR: string;
  /** ISTAT code of the competent municipality. */
  readonly comune: string;
  /** `annullato`: its registration was taken back; no search finds it and its codice fiscale is free again. */
  readonly stato: 'residente' | 'aire' | 'cancellato' | 'deceduto' | 'annullato';
  /** Tab. 42: 0 no, 1 partly, 2 fully, 3 not registrable, 4 legally incapable. */
  readonly certificabilita: '0' | '1' | '2' | '3' | '4';
  readonly ultimaDecorrenza: string;
  /** Family or convivenza this person lives in; absent once cancelled. */
  readonly idFamigliaConvivenzaANPR?: string;
  readonly dati: Omit<DatiSoggetto, 'legameSoggetto' | 'famigliaConvivenza'>;
}

export interface ComponenteFamiglia {
  readonly idSchedaSoggettoANPR: string;
  /** Tab. 5 in a family (1 = intestatario), tab. 6 in a convivenza. */
  readonly codiceLegame: string;
  /** Entry into the family. */
  readonly dataDecorrenza: string;
  /** Since when the tie is this one, when it changed after the entry. */
  readonly dataDecorrenzaLegame?: string;
  readonly progressivoComponente: string;
}

export interface Famiglia {
  readonly idFamigliaConvivenzaANPR: string;
  /** 3 famiglia, 4 convivenza, 5 famiglia AIRE. */
  readonly tipoScheda: '3' | '4' | '5';
  readonly comune: string;
  /** Absent while it lives. `archiviata`: left empty; `annullata`: the operation that made it was taken back. */
  readonly stato?: 'archiviata' | 'annullata';
  readonly dataOrigine: string;
  /** Tab. 26. */
  readonly motivoCostituzione?: string;
  readonly denominazioneConvivenza?: string;
  readonly specieConvivenza?: string;
  /** The number that the municipality gave it; not unique, the subentro may have doubled it (EF062). */
  readonly idFamigliaConvivenzaComune?: NonNullable<FamigliaConvivenza['idFamigliaConvivenzaComune']>;
  /** Who answers for a convivenza, or the guardian of a family: somebody who need not live in it. */
  readonly tutoreIntestatario?: NonNullable<DatiSoggetto['tutoreIntestatario']>;
  readonly presenzaFamigliaCoabitante?: string;
  readonly incompleta: boolean;
  readonly certificabile: boolean;
  readonly residenza: TipoResidenza;
  /** The address in the other languages of a bilingual municipality. */
  readonly altraLingua?: readonly AltraLingua[];
  readonly componenti: readonly ComponenteFamiglia[];
  readonly ultimaDecorrenza: string;
}

/** An administrative procedure (1014). It changes nobody's record: while it is open it stands in the way of others. */
export interface Procedimento {
  /** The number of the operation that opened it: the one number that the positive answer of 1014 can say. */
  readonly numeroPraticaAnpr: string;
  readonly numeroPraticaComune?: string;
  /** ISTAT code of the municipality that opened it. */
  readonly comune: string;
  readonly stato: 'aperto' | 'chiuso' | 'archiviato';
  readonly apertoIl: string;
  /** Tab. 29. */
  readonly motivoAvvio: string;
  /** idSchedaSoggettoANPR of whom it is about. */
  readonly soggetti: readonly string[];
  /** What was said of it, from the opening on. */
  readonly fasi: readonly DatiProcedimentoIstruttoria[];
}

/** An electoral section (5011). One that was removed keeps its number, for the history. */
export interface Sezione {
  readonly id: string;
  readonly comune: string;
  readonly numero: string;
  readonly stato: 'attiva' | 'soppressa';
  readonly dati: DatiSezione;
}

import type { NotificaDetta, TipoNotifica } from '#contract/anpr/index.ts';

export type { TipoNotifica } from '#contract/anpr/index.ts';

/** What a municipality is told (services.md §15): of what another did, of its own requests, of its own registrations. */
export type Notifica = NotificaDetta & {
  /** ISTAT code of who is told. */
  readonly comune: string;
  /** idSchedaSoggettoANPR of whom it is about: nobody, when an elaboration is over. */
  readonly soggetti: readonly string[];
};

/** Tab. 44: to be taken, taken. */
export type StatoNotifica = '7' | '8';

/** As it waits for its municipality. */
export type NotificaInAttesa = Notifica & {
  /** One after the other for each municipality: who has 7 and gets 9 knows that 8 is missing. */
  readonly progressivo: string;
  /** idOperazioneANPR of what caused it. */
  readonly operazione: string;
  readonly tipo: TipoNotifica;
  readonly stato: StatoNotifica;
  readonly istante: Date;
};

import type { NotificaN010 } from '#contract/anpr/index.ts';

/** What a municipality is told because of what another did: N010, who lived there has moved; N015, the move is undone. */
export interface Notifica {
  readonly tipo: 'N010' | 'N015';
  /** ISTAT code of who is told. */
  readonly comune: string;
  readonly soggetto: string;
  readonly contenuto: NotificaN010;
}

/** Tab. 44: to be taken, taken. */
export type StatoNotifica = '7' | '8';

/** As it waits for its municipality. */
export interface NotificaInAttesa extends Notifica {
  /** One after the other for each municipality: who has 7 and gets 9 knows that 8 is missing. */
  readonly progressivo: string;
  readonly stato: StatoNotifica;
  readonly istante: Date;
}

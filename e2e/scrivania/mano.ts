import type { Locator, Page } from '@playwright/test';
import type { Neonato } from './gesti.ts';

/** One of the two ways to do everything at the desk: keys alone, or the pointer and what must be typed. */
export interface Mano {
  /** As the name of a story ends. */
  readonly come: 'con la sola tastiera' | 'con il solo mouse';
  /** Screens are the same for both: they are looked at once, by the first that walks there. */
  readonly sguardo: Sguardo;

  /** The PIN of the card that is in. */
  readonly pin: (page: Page, pin: string) => Promise<void>;
  /** The same, and the search is there. */
  readonly entra: (page: Page, pin: string) => Promise<void>;
  /** Opens the record of the first person found. */
  readonly scheda: (page: Page, testo: string, nome: string) => Promise<void>;
  /** Another screen. @param voce as the menu calls it. */
  readonly menu: (page: Page, voce: string) => Promise<void>;
  /** From the record that is open to an act. @param cercato part of its name. */
  readonly atto: (page: Page, cercato: string, nome: RegExp) => Promise<void>;
  /** From the record to its certificates. */
  readonly certificati: (page: Page) => Promise<void>;
  /** From the record, or from its certificates: one of them, issued. @param tipo part of its name; bottone what issues it. */
  readonly certificato: (page: Page, tipo: string, bottone?: RegExp) => Promise<void>;

  /** The PIN again, where an act wants it. */
  readonly ripetiIlPin: (page: Page, pin?: string) => Promise<void>;

  /** A button, a link, a line. */
  readonly premi: (page: Page, nome: RegExp) => Promise<void>;
  /** The same, where words do not tell it from others. */
  readonly attiva: (page: Page, dove: Locator) => Promise<void>;
  /** The question in front of the page, left. */
  readonly chiudi: (page: Page) => Promise<void>;
  /** Over what was there. */
  readonly scrivi: (page: Page, nome: RegExp, testo: string) => Promise<void>;
  /** A form whose last field was just written. @param bottone what sends it. */
  readonly invia: (page: Page, bottone: RegExp) => Promise<void>;
  /** A choice of a plain list. @param lettere how what is chosen begins. */
  readonly digita: (page: Page, nome: RegExp, lettere: string, scelta: RegExp) => Promise<void>;
  /** A tick, or one of a few alternatives that have no group of their own. */
  readonly segna: (page: Page, nome: RegExp) => Promise<void>;
  /** The tick just before what was done last, off. */
  readonly togli: (page: Page, nome: RegExp) => Promise<void>;

  /** Another part of the screen. @param nome the beginning of what is written on it. */
  readonly linguetta: (page: Page, nome: string) => Promise<void>;
  /** Opens a line of a table. @param nome what its first cell says. */
  readonly apriRiga: (page: Page, nome: string) => Promise<void>;

  /** To the next step, that has this title. */
  readonly avanti: (page: Page, passo: string) => Promise<void>;
  readonly alRiepilogo: (page: Page) => Promise<void>;
  /** From the summary to the outbox. */
  readonly conferma: (page: Page) => Promise<void>;
  readonly indirizzo: (page: Page, via: string, numero: string) => Promise<void>;
  /** From the mother's record to the summary. @param cognome one of those that the law offers. */
  readonly nascita: (page: Page, neonato: Neonato, cognome: string) => Promise<void>;
}

/** As in immagini.ts, and what else is not of the hand. */
export interface Sguardo {
  readonly fotografa: (page: Page, nome: string) => Promise<void>;
  readonly guarda: (page: Page, nome: string) => Promise<void>;
  readonly guardaDue: (page: Page, nome: string) => Promise<void>;
  /** What comes out of the desk, checked far from it. */
  readonly unaVolta: (controlla: () => Promise<void>) => Promise<void>;
}

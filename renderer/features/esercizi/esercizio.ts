import type { Fatto } from './fatti.ts';

type Segno = (fatto: Fatto) => boolean;

/** One thing to do. `segno`: the fact that shows it done; what came before it in the exercise may matter. */
export interface Passo {
  /** Its words in `esercizi.*.json`, under the name of the exercise. */
  readonly nome: string;
  readonly segno: Segno;
  /**
   * What the exercise needs to happen around the desk (cut off from the register, attached again; a citizen who
   * declares a change of residence): a button beside the step does it.
   */
  readonly comando?: 'stacca' | 'riattacca' | 'dichiarazione';
}

/** Whose desk it is: of a municipality, or of a prefecture. */
export type Sede = 'comune' | 'prefettura';

/** An exercise is data: its steps in order, each of which checks itself. */
export interface Esercizio {
  readonly nome: string;
  /** Minutes that it takes, for whoever has a queue. */
  readonly minuti: number;
  /** At which desks it can be done; left out, at those of a municipality. */
  readonly sedi?: readonly Sede[];
  readonly passi: readonly Passo[];
}

export function siFaIn({ sedi = ['comune'] }: Esercizio, sede: Sede): boolean {
  return sedi.includes(sede);
}

/** How many steps are done: each is looked for after the fact that closed the one before. */
export function compiuti({ passi }: Esercizio, fatti: readonly Fatto[]): number {
  let fatto = 0;
  for (const uno of fatti) if (passi[fatto]?.segno(uno)) fatto++;
  return fatto;
}

export const segni = {
  schermata:
    (...nomi: readonly string[]): Segno =>
    (fatto) =>
      fatto.tipo === 'schermata' && nomi.includes(fatto.nome),
  collegato:
    (attivo: boolean): Segno =>
    (fatto) =>
      fatto.tipo === 'collegamento' && fatto.attivo === attivo,
  bozza:
    (codice?: string): Segno =>
    (fatto) =>
      fatto.tipo === 'bozza' && (codice === undefined || fatto.codice === codice),
  atto:
    (stato: string, quale: (codice: string) => boolean = () => true): Segno =>
    (fatto) =>
      fatto.tipo === 'atto' && fatto.stato === stato && quale(fatto.codice),
  /** Put aside by the register for this reason, that passes by itself. */
  sospeso:
    (motivo: string): Segno =>
    (fatto) =>
      fatto.tipo === 'atto' && fatto.stato === 'sospesa' && fatto.motivi.includes(motivo),
  risposta:
    (chiamata: string, ok: boolean): Segno =>
    (fatto) =>
      fatto.tipo === 'risposta' && fatto.chiamata === chiamata && fatto.ok === ok,
};

const annullamenti = new Set(['1013', '2011', '5012']);
export const annulla = (codice: string): boolean => annullamenti.has(codice);
export const registra = (codice: string): boolean => !annullamenti.has(codice);

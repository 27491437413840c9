import type { NomeCampo } from '#resources/carta-identita/modulo.ts';
import type { DomandaCarta } from '#contract/regole/carta-identita/index.ts';
import { linea, riquadro, testo, type Foto } from '#contract/foglio/file-pdf.ts';
import { corpoDi, nonStampabili } from '#contract/foglio/lettere.ts';

/** What the request form and the slips of the index say. */
export interface DatiFogli {
  readonly valori: Partial<Record<NomeCampo, string>>;
  readonly domanda: DomandaCarta;
  /** Of the municipality that issues, as it is read. */
  readonly comune: string;
  readonly numero: string;
  readonly minore: boolean;
  /** Number of the document that the card takes the place of. */
  readonly precedente?: string | undefined;
  /** The record of the person is kept by another municipality. */
  readonly altroComune: boolean;
  readonly foto?: Foto | undefined;
}

/** Something to be filled in: its name above, small; what is written below, on a line. */
export function voce(
  etichetta: string,
  valore: string,
  x: number,
  y: number,
  larghezza: number,
  massimo = 10,
): string[] {
  const corpo = corpoDi(valore, larghezza, massimo);
  // What the fonts cannot write whole is left for the pen, as on the card.
  const scrivibile = valore !== '' && corpo !== undefined && nonStampabili(valore).length === 0;
  return [
    testo(etichetta, x, y, 7, 'F2'),
    ...(scrivibile ? [testo(valore, x, y + 4.6, corpo)] : []),
    linea(x, y + 5.8, x + larghezza, y + 5.8),
  ];
}

/** A box with its words: crossed, or to be crossed. */
export function casella(segnata: boolean, parole: string, x: number, y: number): string[] {
  return [
    riquadro(x, y - 3, 3.2, 3.2),
    ...(segnata ? [linea(x, y - 3, x + 3.2, y + 0.2), linea(x + 3.2, y - 3, x, y + 0.2)] : []),
    testo(parole, x + 5, y, 10, 'F2'),
  ];
}

export function firma(parole: string, x: number, y: number, larghezza: number): string[] {
  return [linea(x, y, x + larghezza, y), testo(parole, x, y + 3.4, 7, 'F2')];
}

/** The person, as the card says them, in two columns. */
export function dati(
  { valori }: DatiFogli,
  x: number,
  y: number,
  larghezza: number,
  passo: number,
): string[] {
  const meta = (larghezza - 4) / 2;
  const terzo = (larghezza - 8) / 3;
  const di = (nome: NomeCampo): string => valori[nome] ?? '';
  const via = [di('via'), di('residenza')].filter((parte) => parte !== '').join(', ');
  return [
    ...voce('Cognome', di('cognome'), x, y, larghezza),
    ...voce('Nome', di('nome'), x, y + passo, larghezza),
    ...voce('Data di nascita', di('natoIl'), x, y + 2 * passo, 28),
    ...voce('Luogo di nascita', di('natoA'), x + 32, y + 2 * passo, larghezza - 32),
    ...voce('Cittadinanza', di('cittadinanza'), x, y + 3 * passo, meta),
    ...voce('Atto di nascita', di('atto'), x + meta + 4, y + 3 * passo, meta),
    ...voce('Residenza', via, x, y + 4 * passo, larghezza),
    ...voce('Stato civile', di('statoCivile'), x, y + 5 * passo, meta),
    ...voce('Professione', di('professione'), x + meta + 4, y + 5 * passo, meta),
    ...voce('Statura', di('statura'), x, y + 6 * passo, terzo),
    ...voce('Capelli', di('capelli'), x + terzo + 4, y + 6 * passo, terzo),
    ...voce('Occhi', di('occhi'), x + 2 * (terzo + 4), y + 6 * passo, terzo),
    ...voce('Segni particolari', di('segni'), x, y + 7 * passo, larghezza),
  ];
}

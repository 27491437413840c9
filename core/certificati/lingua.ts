import { senzaZeri } from '#contract/tabelle/tabelle.ts';
import type { Parola } from './parole/forma.ts';
import { it } from './parole/it.ts';

export type NomeParola = keyof typeof it;
export type Parole = Readonly<Record<NomeParola, Parola>>;

/** A language of the sheet (tab. 14) and its words. */
export interface Lingua {
  /** `IT`, `DE`, `FR`, `SL`. */
  readonly codice: string;
  readonly parole: Parole;
}

export const italiano: Lingua = { codice: 'IT', parole: it };

/** @param sesso of whom the words agree with: M, F, or anything else where it is not known. */
export function di(
  { parole }: Lingua,
  nome: NomeParola,
  valori: Readonly<Record<string, string>> = {},
  sesso?: string,
): string {
  const parola = parole[nome];
  const s = sesso?.toUpperCase();
  const testo = typeof parola === 'string' ? parola : s === 'M' ? parola.m : s === 'F' ? parola.f : parola.n;
  return testo.replace(/\{(\w+)\}/g, (segno, quale: string) => valori[quale] ?? segno);
}

/** The word of a code, when the language has one; else the table speaks. */
export function parolaDi(
  { parole }: Lingua,
  famiglia: 'legame' | 'stato' | 'cancellazione.motivo',
  codice: string,
): NomeParola | undefined {
  const nome = `${famiglia}.${senzaZeri(codice)}`;
  return nome in parole ? (nome as NomeParola) : undefined;
}

/** As the register writes its data: what is put in evidence looks the same wherever it comes from. */
export function inEvidenza(testo: string): string {
  return testo.toLocaleUpperCase('it');
}

export function maiuscola(testo: string): string {
  return testo.charAt(0).toLocaleUpperCase('it') + testo.slice(1);
}

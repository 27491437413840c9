import { carattere, type Carattere, type Glifo, type Parte, type Peso } from './carattere.ts';

/** Consecutive characters of one font. */
export interface Tratto {
  readonly parte: Parte;
  readonly glifi: readonly Glifo[];
}

/**
 * Allowed in names by the official schema but absent from the typeface: drawn as the letters they stand for or look
 * like. Ɖ has the very shape of Đ.
 */
const sostituti: Readonly<Record<string, string>> = {
  Ɖ: 'Đ',
  Ĳ: 'IJ',
  ĳ: 'ij',
  Ŀ: 'L·',
  ŀ: 'l·',
  ŉ: '’n',
  ĸ: 'k',
};
const daSostituire = new RegExp(`[${Object.keys(sostituti).join('')}]`, 'g');
const ignoto = 0x3f;

function trova(codice: number, peso: Peso): { parte: Parte; glifo: Glifo } {
  for (const parte of ['latin', 'latin-ext'] as const) {
    const glifo = carattere(peso, parte).glifi.get(codice);
    if (glifo) return { parte, glifo };
  }
  return trova(ignoto, peso);
}

/** Cuts a line where the font has to change; composed form, so that accents travel with their letters. */
export function tratti(testo: string, peso: Peso): Tratto[] {
  const pulito = testo.normalize('NFC').replace(daSostituire, (c) => sostituti[c] ?? c);
  const risultato: { parte: Parte; glifi: Glifo[] }[] = [];
  for (const c of pulito) {
    const { parte, glifo } = trova(c.codePointAt(0) ?? ignoto, peso);
    const ultimo = risultato.at(-1);
    if (ultimo?.parte === parte) ultimo.glifi.push(glifo);
    else risultato.push({ parte, glifi: [glifo] });
  }
  return risultato;
}

/** Width in points. @param spaziatura extra points after each character. */
export function larghezza(testo: string, peso: Peso, corpo: number, spaziatura = 0): number {
  let somma = 0;
  let quanti = 0;
  for (const { glifi } of tratti(testo, peso)) {
    for (const glifo of glifi) somma += glifo.larghezza;
    quanti += glifi.length;
  }
  return (somma * corpo) / 1000 + quanti * spaziatura;
}

function spezza(parola: string, peso: Peso, corpo: number, massimo: number): string[] {
  const pezzi = [''];
  for (const c of parola) {
    const ultimo = pezzi.at(-1) ?? '';
    if (ultimo !== '' && larghezza(ultimo + c, peso, corpo) > massimo) pezzi.push(c);
    else pezzi[pezzi.length - 1] = ultimo + c;
  }
  return pezzi;
}

/**
 * Lines no wider than `massimo` points; a word that does not fit alone is cut, never lost. A line that ends where a word
 * ends keeps its space, so that whoever reads the lines one after the other, or copies them, reads the words apart.
 */
export function aCapo(testo: string, peso: Peso, corpo: number, massimo: number): string[] {
  const righe: string[] = [];
  let riga = '';
  for (const parola of testo.split(/ +/)) {
    const prova = riga === '' ? parola : `${riga} ${parola}`;
    if (larghezza(prova, peso, corpo) <= massimo) {
      riga = prova;
      continue;
    }
    if (riga !== '') righe.push(`${riga} `);
    const pezzi = spezza(parola, peso, corpo, massimo);
    righe.push(...pezzi.slice(0, -1));
    riga = pezzi.at(-1) ?? '';
  }
  return [...righe, riga];
}

export function caratteriDi(peso: Peso, parti: ReadonlySet<Parte>): Carattere[] {
  return [...parti].map((parte) => carattere(peso, parte));
}

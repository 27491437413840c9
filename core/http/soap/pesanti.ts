/** Shorter texts cost less to be read again than to be set aside. */
const lungo = 4096;

export interface Alleggerito {
  /** The same XML, with a mark in place of each of its long base64 texts. */
  readonly xml: string;
  readonly tolti: readonly string[];
}

/**
 * Sets aside the files that an answer carries: a text of base64 is the same in canonical form, and needs not be parsed to
 * be digested. @param segno unforeseeable, of letters, digits and hyphens: never in the answer by itself.
 */
export function alleggerisci(xml: string, segno: string): Alleggerito {
  const tolti: string[] = [];
  if (xml.length < lungo) return { xml, tolti };
  const resto: string[] = [];
  let copiato = 0;
  for (let apre = xml.indexOf('>'); apre >= 0;) {
    const chiude = xml.indexOf('<', apre);
    if (chiude < 0) break;
    if (chiude - apre > lungo) {
      const testo = xml.slice(apre + 1, chiude);
      if (!/[^A-Za-z0-9+/=]/.test(testo)) {
        resto.push(xml.slice(copiato, apre + 1));
        tolti.push(testo);
        copiato = chiude;
      }
    }
    apre = xml.indexOf('>', chiude);
  }
  return tolti.length === 0 ? { xml, tolti } : { xml: [...resto, xml.slice(copiato)].join(segno), tolti };
}

/** The pieces of the whole text, in order, from its light form. */
export function interi(leggero: string, segno: string, tolti: readonly string[]): readonly string[] {
  return leggero
    .split(segno)
    .flatMap((parte, posto) => (posto === 0 ? [parte] : [tolti[posto - 1] ?? '', parte]));
}

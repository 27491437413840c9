import { XmlElement, type XmlDocument } from 'libxml2-wasm';
import { figli } from './albero.ts';

/**
 * How intricate an envelope may be. Size alone does not bound the work: canonicalisation sorts the attributes of an
 * element and looks through the namespaces in scope, so that fifty kilobytes could keep it busy for a minute. The
 * numbers are those of the codec, which reads the body afterwards.
 */
const elementi = 100_000;
const attributi = 100;
const profondita = 66;
const spaziInVista = 100;

/** How many times a piece of text occurs, as far as it matters. */
function volte(testo: string, pezzo: string, massimo: number): number {
  let quante = 0;
  for (let dove = testo.indexOf(pezzo); dove >= 0 && quante <= massimo; quante++) {
    dove = testo.indexOf(pezzo, dove + pezzo.length);
  }
  return quante;
}

/** Asked of the text, before any parser runs: every element has one tag or two. */
export function testoIntricato(testo: string): boolean {
  return volte(testo, '<', 2 * elementi) > 2 * elementi;
}

function spaziDi(elemento: XmlElement, inVista: number): number {
  const ora = inVista + Object.keys(elemento.nsDeclarations).length;
  if (ora > spaziInVista) return ora;
  return figli(elemento).reduce((massimo, figlio) => Math.max(massimo, spaziDi(figlio, ora)), ora);
}

const oltreProfondita = `/*${'/*'.repeat(profondita)}`;

/** Asked of the tree, before it is canonicalised. */
export function alberoIntricato(documento: XmlDocument, testo: string): boolean {
  if (documento.get(oltreProfondita) || documento.get(`//*[count(@*) > ${attributi}]`)) return true;
  // Where there are so few in the whole text, no element can have more in scope.
  return volte(testo, 'xmlns', spaziInVista) > spaziInVista && spaziDi(documento.root, 0) > spaziInVista;
}

import fc from 'fast-check';
import { fogliaACaso } from './foglie-a-caso.ts';
import { forse, perTipoELivello } from './presenza.ts';
import type { ComplessoXsd, ElementoXsd, SempliceXsd } from './xsd.ts';

/** A document being drawn from the official schema, open to be spoiled before it is written. */
export interface Nodo {
  readonly elemento: ElementoXsd;
  /** Namespace it will be written in. */
  spazio: string;
  testo: string;
  figli: Nodo[];
  attributi: string;
}

/** The same global element with one alternative of its choice left, and that one always there. */
function soloCon(radice: ElementoXsd, alternativa: string): ElementoXsd {
  if (radice.tipo.genere === 'semplice') throw new Error('a message without elements');
  const gruppi = radice.tipo.gruppi.map((gruppo) => {
    const scelto = gruppo.scelta && gruppo.elementi.find(({ nome }) => nome === alternativa);
    return scelto ? { scelta: false, elementi: [{ ...scelto, minimo: 1 }] } : gruppo;
  });
  return { ...radice, tipo: { genere: 'complesso', gruppi } };
}

const noti = new WeakMap<ElementoXsd, fc.Arbitrary<Nodo>>();

/**
 * Random valid trees of an official global element.
 *
 * @param solo keeps to this alternative of the root: one kind of answer.
 */
export function alberi(radice: ElementoXsd, solo?: string): fc.Arbitrary<Nodo> {
  if (solo !== undefined) return nuoviAlberi(soloCon(radice, solo));
  const noto = noti.get(radice) ?? nuoviAlberi(radice);
  noti.set(radice, noto);
  return noto;
}

function nuoviAlberi(radice: ElementoXsd): fc.Arbitrary<Nodo> {
  const contenuto = perTipoELivello(
    (tipo: SempliceXsd | ComplessoXsd, livello): fc.Arbitrary<Pick<Nodo, 'testo' | 'figli'>> => {
      if (tipo.genere === 'semplice') return fogliaACaso(tipo).map((testo) => ({ testo, figli: [] }));
      const gruppi = tipo.gruppi.map(({ scelta, elementi }) => {
        const tutti = elementi.map((elemento) => ripetuti(elemento, livello));
        return scelta ? fc.oneof(...tutti) : fc.tuple(...tutti).map((nodi) => nodi.flat());
      });
      return fc.tuple(...gruppi).map((nodi) => ({ testo: '', figli: nodi.flat() }));
    },
  );

  function ripetuti(elemento: ElementoXsd, livello: number): fc.Arbitrary<Nodo[]> {
    const { minimo, massimo } = elemento;
    const uno = nodo(elemento, livello + 1);
    if (massimo > 1) return fc.array(uno, { minLength: minimo, maxLength: 3, size: 'small' });
    const solo = uno.map((fatto) => [fatto]);
    return minimo > 0 ? solo : forse(solo, livello).map((fatto) => fatto ?? []);
  }

  function nodo(elemento: ElementoXsd, livello: number): fc.Arbitrary<Nodo> {
    return contenuto(elemento.tipo, livello).map(({ testo, figli }) => ({
      elemento,
      spazio: elemento.spazio,
      testo,
      figli: [...figli],
      attributi: '',
    }));
  }
  return nodo(radice, 0);
}

/** With the prefixes of our own writer, so that canonical forms can be compared letter by letter. */
export function scritto(nodo: Nodo, spazioRadice = nodo.spazio, inRadice = true): string {
  const { spazio, attributi } = nodo;
  let nome = nodo.elemento.nome;
  let dichiarazione = inRadice ? ` xmlns:anpr="${spazioRadice}"` : '';
  if (spazio !== '' && spazio === spazioRadice) nome = `anpr:${nome}`;
  else if (spazio !== '') {
    nome = `risp:${nome}`;
    dichiarazione += ` xmlns:risp="${spazio}"`;
  }
  const testo = nodo.testo.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;');
  const dentro = nodo.figli.map((figlio) => scritto(figlio, spazioRadice, false)).join('');
  return `<${nome}${dichiarazione}${attributi}>${testo.replaceAll(']]>', ']]&gt;')}${dentro}</${nome}>`;
}

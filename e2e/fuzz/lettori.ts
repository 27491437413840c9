import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { documentoDi, limitiPredefiniti } from '#contract/anpr/schema/documento.ts';
import { Fermo } from '#contract/anpr/xml/fermo.ts';
import { Scansione } from '#contract/anpr/xml/scansione.ts';

/** What a reader understood: the tree in one line, or the reason why there is none. */
export type Lettura = { readonly albero: string } | { readonly rifiuto: string };

interface AttributoLetto {
  readonly nome: string;
  readonly spazio: string;
  readonly valore: string;
}

/** The same words whoever reads: elements, attributes by name, adjacent texts as one. */
class Albero {
  readonly #pezzi: string[] = [];
  #testo = '';
  #aperti = 0;

  #posa(): void {
    if (this.#testo !== '') this.#pezzi.push(JSON.stringify(this.#testo));
    this.#testo = '';
  }
  apri(nome: string, spazio: string, attributi: readonly AttributoLetto[]): void {
    this.#posa();
    this.#aperti++;
    // saxes cuts the spaces around the name of a namespace, that nobody writes.
    const suoi = attributi
      .map((uno) => `{${uno.spazio.trim()}}${uno.nome}=${JSON.stringify(uno.valore)}`)
      .toSorted();
    this.#pezzi.push(`<{${spazio.trim()}}${[nome, ...suoi].join(' ')}>`);
  }
  /** White space around the root is nobody's. */
  testo(testo: string): void {
    if (this.#aperti > 0) this.#testo += testo;
  }
  chiudi(): void {
    this.#posa();
    this.#aperti--;
    this.#pezzi.push('</>');
  }
  get scritto(): string {
    return this.#pezzi.join('');
  }
}

/** @returns the rule of the refusal, for what is refused though well-formed. */
export function nostro(xml: string): Lettura & { readonly regola?: string } {
  const albero = new Albero();
  try {
    new Scansione(documentoDi(xml, limitiPredefiniti), albero, limitiPredefiniti).scandisci(false);
  } catch (causa) {
    if (!(causa instanceof Fermo) || !causa.difetto) throw causa;
    return { rifiuto: causa.difetto.messaggio, regola: causa.difetto.regola };
  }
  return { albero: albero.scritto };
}

export function saxes(xml: string): Lettura {
  const albero = new Albero();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (errore) => {
    throw errore;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const veri = Object.values(attributes).filter(
      ({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns',
    );
    albero.apri(
      local,
      uri,
      veri.map((uno) => ({ nome: uno.local, spazio: uno.uri, valore: uno.value })),
    );
  });
  parser.on('text', (testo) => {
    albero.testo(testo);
  });
  parser.on('cdata', (testo) => {
    albero.testo(testo);
  });
  parser.on('closetag', () => {
    albero.chiudi();
  });
  try {
    parser.write(xml).close();
  } catch (causa) {
    return { rifiuto: (causa as Error).message };
  }
  return { albero: albero.scritto };
}

/** Its document is written again and read by saxes: what counts is what libxml2 understood, not how it was put. */
export function libxml2(xml: string): Lettura {
  const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
  try {
    using documento = XmlDocument.fromString(xml, { option });
    return saxes(documento.toString({ format: false }));
  } catch (causa) {
    if (!(causa instanceof XmlParseError)) throw causa;
    return { rifiuto: causa.message };
  }
}

import fc from 'fast-check';

/**
 * Random XML, written by hand so that the same document can be told in many ways: entities, character references, CDATA
 * sections, comments, namespaces declared and declared again.
 */

const spazi = ['urn:uno', 'urn:due', 'urn:tre'] as const;
const prefissi = ['a', 'b', 'c'] as const;

interface Nodo {
  readonly prefisso: string;
  readonly nome: string;
  readonly dichiarazioni: readonly (readonly [prefisso: string, spazio: string])[];
  readonly attributi: readonly (readonly [prefisso: string, nome: string, valore: string])[];
  readonly figli: readonly (Nodo | Testo)[];
}
interface Testo {
  readonly testo: string;
  readonly come: 'entità' | 'riferimenti' | 'cdata' | 'commento';
}

/** Without U+0085 and U+2028: xmldom reads them as line feeds, which is a rule of XML 1.1 and not of 1.0. */
const carattere = fc.constantFrom(...'aèZ€𝄞漢 \t\n\r&<>"\'];\u00A0');
const testo = fc.string({ unit: carattere, maxLength: 8 });
const nomi = fc.constantFrom('x', 'y', 'z', 'è', 'w1', 'w-2', 'w.3');

const { nodo } = fc.letrec<{ nodo: Nodo; figlio: Nodo | Testo }>((lega) => ({
  figlio: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record<Testo>({ testo, come: fc.constantFrom('entità', 'riferimenti', 'cdata', 'commento') }),
    lega('nodo'),
  ),
  nodo: fc.record<Nodo>({
    prefisso: fc.constantFrom('', ...prefissi),
    nome: nomi,
    dichiarazioni: fc.uniqueArray(fc.tuple(fc.constantFrom('', ...prefissi), fc.constantFrom(...spazi)), {
      selector: ([prefisso]) => prefisso,
      maxLength: 3,
    }),
    attributi: fc.array(fc.tuple(fc.constantFrom('', ...prefissi), nomi, testo), { maxLength: 4 }),
    figli: fc.array(lega('figlio'), { maxLength: 4 }),
  }),
}));

function riferimento(carattere: string): string {
  return `&#${String(carattere.codePointAt(0))};`;
}

function attributoXml(valore: string): string {
  return valore.replace(/[&<"\t\n\r]/g, riferimento);
}

function testoXml({ testo: valore, come }: Testo): string {
  // A bare carriage return would be read as a line feed (XML 1.0 §2.11).
  const protetto = (xml: string): string => xml.replaceAll('\r', '&#13;');
  switch (come) {
    case 'entità':
      return protetto(valore.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    case 'riferimenti':
      return [...valore].map(riferimento).join('');
    case 'cdata':
      return `<![CDATA[${valore.replaceAll('\r', '').replaceAll(']]>', '')}]]>`;
    case 'commento':
      return `<!--${valore.replaceAll('-', '')}-->${attributoXml(valore).replaceAll('>', '&gt;')}`;
  }
}

function scrivi(nodo: Nodo, inVista: ReadonlyMap<string, string>): string {
  const ora = new Map([...inVista, ...nodo.dichiarazioni]);
  const qualificato = (prefisso: string, nome: string): string => (prefisso ? `${prefisso}:${nome}` : nome);
  const visti = new Set<string>();
  const attributi = nodo.attributi
    .filter(([prefisso, nome]) => {
      // Two prefixes may stand for the same namespace: the attribute would come twice.
      const chiave = `${prefisso ? (ora.get(prefisso) ?? '') : ''} ${nome}`;
      return !visti.has(chiave) && visti.add(chiave);
    })
    .map(([prefisso, nome, valore]) => ` ${qualificato(prefisso, nome)}="${attributoXml(valore)}"`);
  const dichiarazioni = nodo.dichiarazioni.map(
    ([prefisso, spazio]) => ` xmlns${prefisso && ':'}${prefisso}="${spazio}"`,
  );
  const figli = nodo.figli.map((figlio) => ('testo' in figlio ? testoXml(figlio) : scrivi(figlio, ora)));
  const nome = qualificato(nodo.prefisso, nodo.nome);
  return `<${nome}${dichiarazioni.join('')}${attributi.join('')}>${figli.join('')}</${nome}>`;
}

/** An element that uses `a`, `b` and `c`, and the declarations that whoever holds it must make. */
export const elementoXml: fc.Arbitrary<string> = nodo.map((radice) =>
  scrivi(radice, new Map(prefissi.map((prefisso, n) => [prefisso, spazi[n] ?? '']))),
);
export const dichiarazioniXml = prefissi.map((p, n) => `xmlns:${p}="${spazi[n] ?? ''}"`).join(' ');
export const ancoraDichiarati = prefissi.map((prefix, n) => ({ prefix, namespaceURI: spazi[n] ?? '' }));
export const listaPrefissi: fc.Arbitrary<string[]> = fc.subarray([...prefissi]);

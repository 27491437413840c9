import type { Caso } from './caso.ts';

type Mutazione = (xml: string, caso: Caso) => string;

/** Pieces that mean something to a parser, right or wrong. */
const pezzi = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    ':',
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ']]>',
    '<!--',
    '-->',
    '--',
    '<![CDATA[',
  ],
  ...[
    '<?xml version="1.0"?>',
    '<?xml version="1.1"?>',
    '<?p?>',
    '<?',
    '?>',
    '<!DOCTYPE a>',
    '<!DOCTYPE a [<!ENTITY x "y">]>',
  ],
  ...[
    '&amp;',
    '&lt;',
    '&x;',
    '&#0;',
    '&#x41;',
    '&#65;',
    '&#xD800;',
    '&#xFFFE;',
    '&#x10FFFF;',
    '&#x110000;',
    '&#x;',
    '&#999999999999;',
  ],
  ...[
    '<a/>',
    '<a>',
    '</a>',
    '<a b="c"/>',
    ' b="c"',
    ' xmlns=""',
    ' xmlns="u"',
    ' xmlns:anpr="u"',
    ' xmlns:q=""',
    ' xml:lang="it"',
  ],
  ...[
    ' xsi:nil="true"',
    '<anpr:a/>',
    '<q:a/>',
    '<a:b:c/>',
    '</',
    '/>',
    '&',
    ';',
    '\u0000',
    '\u0001',
    '\u007F',
    '\u0085',
    '\u00A0',
  ],
  ...[
    '\u2028',
    '\uFEFF',
    '\uFFFE',
    '\uFFFF',
    '\uD83D',
    '\uDE00',
    '😀',
    '\u0301',
    'è',
    '0',
    '-1',
    '__proto__',
    'constructor',
  ],
] as const;

/** Where an element begins or ends, somewhere after a random point. */
function etichetta(xml: string, caso: Caso): readonly [da: number, a: number] {
  const da = xml.indexOf('<', caso.intero(xml.length));
  const fine = xml.indexOf('>', da);
  return da < 0 || fine < 0 ? [0, 0] : [da, fine + 1];
}

/** A whole leaf element, tags included. */
function foglia(xml: string, caso: Caso): readonly [da: number, a: number] {
  const trovata = /<([\w:]+)>[^<]*<\/\1>/.exec(xml.slice(caso.intero(xml.length)));
  if (!trovata) return [0, 0];
  const da = xml.indexOf(trovata[0]);
  return [da, da + trovata[0].length];
}

const cambia = (xml: string, da: number, a: number, con: string): string =>
  xml.slice(0, da) + con + xml.slice(a);

/** One damage each, named so that a report can say which. */
export const mutazioni: Readonly<Record<string, Mutazione>> = {
  carattere: (xml, caso) => {
    const posto = caso.intero(xml.length);
    return cambia(
      xml,
      posto,
      posto + 1,
      String.fromCharCode(caso.intero(2) ? caso.intero(128) : caso.intero(65536)),
    );
  },
  inserimento: (xml, caso) => {
    const posto = caso.intero(xml.length + 1);
    return cambia(xml, posto, posto, caso.fra(pezzi));
  },
  sostituzione: (xml, caso) => {
    const posto = caso.intero(xml.length);
    return cambia(xml, posto, posto + 1 + caso.intero(20), caso.fra(pezzi));
  },
  cancellazione: (xml, caso) => {
    const posto = caso.intero(xml.length);
    return cambia(xml, posto, posto + 1 + caso.intero(caso.intero(4) ? 8 : 400), '');
  },
  troncamento: (xml, caso) => xml.slice(0, caso.intero(xml.length)),
  etichettaTolta: (xml, caso) => cambia(xml, ...etichetta(xml, caso), ''),
  etichettaRipetuta: (xml, caso) => {
    const [da, a] = etichetta(xml, caso);
    return cambia(xml, a, a, xml.slice(da, a));
  },
  fogliaTolta: (xml, caso) => cambia(xml, ...foglia(xml, caso), ''),
  fogliaRipetuta: (xml, caso) => {
    const [da, a] = foglia(xml, caso);
    return cambia(xml, a, a, xml.slice(da, a).repeat(1 + caso.intero(caso.intero(8) ? 2 : 300)));
  },
  foglieScambiate: (xml, caso) => {
    const [da, a] = foglia(xml, caso);
    const [poi, fine] = foglia(xml, caso);
    if (a > poi) return xml;
    return xml.slice(0, da) + xml.slice(poi, fine) + xml.slice(a, poi) + xml.slice(da, a) + xml.slice(fine);
  },
  fogliaSpostata: (xml, caso) => {
    const [da, a] = foglia(xml, caso);
    const altrove = caso.intero(xml.length);
    const dove = xml.indexOf('<', altrove);
    if (dove < a) return xml;
    return xml.slice(0, da) + xml.slice(a, dove) + xml.slice(da, a) + xml.slice(dove);
  },
  testoCambiato: (xml, caso) => {
    const [da, a] = foglia(xml, caso);
    const intera = xml.slice(da, a);
    const testo = Array.from({ length: caso.intero(4) }, () => caso.fra(pezzi)).join('');
    return cambia(
      xml,
      da,
      a,
      intera.replace(/>[^<]*</, () => `>${testo.replace(/[<&]/g, '')}<`),
    );
  },
  annidamento: (xml, caso) => {
    const [, a] = etichetta(xml, caso);
    const quanti = caso.intero(caso.intero(8) ? 6 : 200);
    return cambia(
      xml,
      a,
      a,
      '<a>'.repeat(quanti) + '</a>'.repeat(Math.max(0, quanti - (caso.intero(4) ? 0 : 1))),
    );
  },
  attributo: (xml, caso) => {
    const [da, a] = etichetta(xml, caso);
    if (a - da < 2) return xml;
    const lungo = 'x'.repeat(caso.intero(caso.intero(8) ? 10 : 20_000));
    return cambia(
      xml,
      a - 1,
      a - 1,
      ` ${caso.fra(['a', 'xmlns', 'xmlns:p', 'xsi:type', 'è', '1'])}="${lungo}"`,
    );
  },
  molti: (xml, caso) => {
    const [da, a] = etichetta(xml, caso);
    if (a - da < 2) return xml;
    const quanti = caso.intero(150);
    const nome = caso.fra([' a', ' xmlns:a']);
    return cambia(xml, a - 1, a - 1, Array.from({ length: quanti }, (_, n) => `${nome}${n}="u"`).join(''));
  },
  spazio: (xml, caso) => {
    const posto = xml.indexOf('"', caso.intero(200));
    return posto < 0 ? xml : cambia(xml, posto + 1, posto + 1, caso.fra(['', ' ', 'x', '&amp;', '\t']));
  },
  prefisso: (xml, caso) =>
    xml.replaceAll('anpr:', caso.fra(['', 'p:', 'xml:', 'xmlns:', 'è:', '1:', 'anpr::'])),
  bella: (xml, caso) =>
    xml.replaceAll('><', caso.fra(['>\n  <', '>\r\n<', '><!-- x --><', '><?p q?><', '>\u00A0<'])),
  cdata: (xml) => xml.replace(/>([^<>&]+)</, (_intero, testo: string) => `><![CDATA[${testo}]]><`),
  numerico: (xml, caso) => {
    const posto = caso.intero(xml.length);
    const codice = xml.codePointAt(posto) ?? 65;
    const scritto = caso.intero(2) ? `&#${codice};` : `&#x${codice.toString(16)};`;
    return cambia(xml, posto, posto + (codice > 0xffff ? 2 : 1), scritto);
  },
  testa: (xml, caso) =>
    caso.fra([
      '\uFEFF',
      '\uFEFF\uFEFF',
      ' ',
      '\n',
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<?xml version="1.0" encoding="UTF-16"?>',
      '<!-- -->',
    ]) + xml,
  coda: (xml, caso) =>
    xml + caso.fra([' ', '\n', '<!-- -->', '<a/>', 'x', '\u0000', '<?p?>', '&amp;', '<![CDATA[]]>']),
};

const nomi = Object.keys(mutazioni) as [string, ...string[]];

/** From one to three damages, one on the other. */
export function muta(
  xml: string,
  caso: Caso,
): { readonly xml: string; readonly mutazioni: readonly string[] } {
  let mutato = xml;
  const usate = Array.from({ length: 1 + caso.intero(3) }, () => caso.fra(nomi));
  for (const nome of usate) mutato = mutazioni[nome]?.(mutato, caso) ?? mutato;
  return { xml: mutato, mutazioni: usate };
}

/** The bytes of a text, one time in eight damaged as bytes: other encodings, BOMs, sequences cut in two. */
export function inByte(xml: string, caso: Caso): Uint8Array {
  const byte = Buffer.from(xml, 'utf8');
  if (caso.intero(8)) return byte;
  const posto = caso.intero(byte.length);
  switch (caso.intero(6)) {
    case 0:
      return Buffer.from(xml, 'utf16le');
    case 1:
      return Buffer.from(xml, 'latin1');
    case 2:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), byte]);
    case 3:
      return Buffer.concat([byte.subarray(0, posto), Buffer.from([caso.intero(256)]), byte.subarray(posto)]);
    case 4:
      return byte.subarray(0, posto);
    default:
      byte[posto] = (byte[posto] ?? 0) ^ (1 << caso.intero(8));
      return byte;
  }
}

import { describe, expect, it } from 'vitest';
import { documentoDi } from '../schema/documento.ts';
import { Fermo } from './fermo.ts';
import { Scansione } from './scansione.ts';

const limiti = { lunghezza: 1_000_000, profondita: 10, elementi: 100, attributi: 5 };

/** What a document holds, one thing a word; or the rule by which it is refused. */
function letto(xml: string): string {
  const parole: string[] = [];
  let testo = '';
  const posa = (): void => {
    if (testo !== '') parole.push(JSON.stringify(testo));
    testo = '';
  };
  const ascolto = {
    apri: (
      nome: string,
      spazio: string,
      attributi: readonly { nome: string; spazio: string; valore: string }[],
    ) => {
      posa();
      const suoi = attributi.map(
        (uno) => ` ${uno.spazio && `{${uno.spazio}}`}${uno.nome}=${JSON.stringify(uno.valore)}`,
      );
      parole.push(`<${spazio && `{${spazio}}`}${nome}${suoi.join('')}>`);
    },
    testo: (pezzo: string) => {
      testo += pezzo;
    },
    chiudi: () => {
      posa();
      parole.push('/');
    },
  };
  try {
    new Scansione(documentoDi(xml, limiti), ascolto, limiti).scandisci(true);
  } catch (causa) {
    if (!(causa instanceof Fermo)) throw causa;
    return causa.difetto?.regola ?? '';
  }
  return parole.join(' ');
}

describe('well-formed documents', () => {
  it.each([
    ['the least', '<a/>', '<a> /'],
    ['space in tags', '<a  ><b\n/></a\t>', '<a> <b> / /'],
    ['what stands around the root', '<?xml version="1.0"?><!-- x --><?p?>\n<a/>\n<?p q?><!---->\n', '<a> /'],
    ['references', '<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;&#0013;</a>', '<a> "&<>\\"\'A😀\\r" /'],
    ['line ends, as XML wants them', '<a>1\r\n2\r3\n</a>', '<a> "1\\n2\\n3\\n" /'],
    ['CDATA', '<a>x<![CDATA[<&]]]><![CDATA[]]>]]</a>', '<a> "x<&]]]" /'],
    ['comments within text', '<a>x<!-- - -->y<?p ?? ?>z</a>', '<a> "xyz" /'],
    ['attributes', '<a b = "1&lt;\t2" c=\'"\'/>', '<a b="1< 2" c="\\""> /'],
    ['names of any script', '<è·0 _x="1"/>', '<è·0 _x="1"> /'],
    ['a default namespace, and none', '<a xmlns="u"><b xmlns=""/><c/></a>', '<{u}a> <b> / <{u}c> / /'],
    [
      'prefixes that change meaning',
      '<p:a xmlns:p="u"><p:b xmlns:p="v" p:c="1"/><p:d/></p:a>',
      '<{u}a> <{v}b {v}c="1"> / <{u}d> / /',
    ],
    [
      'the prefix that is always there',
      '<a xml:lang="it"/>',
      '<a {http://www.w3.org/XML/1998/namespace}lang="it"> /',
    ],
    [
      'no default namespace for attributes',
      '<a xmlns="u" xmlns:p="u" b="1" p:b="2"/>',
      '<{u}a b="1" {u}b="2"> /',
    ],
  ])('%s', (_nome, xml, atteso) => {
    expect(letto(xml)).toBe(atteso);
  });
});

describe('what is not well-formed', () => {
  it.each(
    [
      ...[
        '',
        ' ',
        'x',
        '<',
        '<a',
        '<a>',
        '<a/',
        '<a/ >',
        '<a></b>',
        '<a></a',
        '<a></aa>',
        '</a>',
        '<a/><b/>',
        '<a/>x',
      ],
      ...[
        ' <?xml version="1.0"?><a/>',
        '<?xml?><a/>',
        '<?xml version=1.0?><a/>',
        '<?xml version="1.0" x="1"?><a/>',
      ],
      ...[
        '<?xml encoding="UTF-8"?><a/>',
        '<?xml version="1.0" standalone="forse"?><a/>',
        '<?XML version="1.0"?><a/>',
      ],
      ...['<a><?xml version="1.0"?></a>', '<a><??></a>', '<a><?1?></a>', '<a><?p', '<a><?p"?></a>'],
      ...[
        '<a><!-- -- --></a>',
        '<a><!-- --->',
        '<a><!--',
        '<a><!x></a>',
        '<![CDATA[x]]><a/>',
        '<a><![CDATA[</a>',
      ],
      ...['<a>]]></a>', '<a>&</a>', '<a>&amp</a>', '<a>& amp;</a>', '<a>&nbsp;</a>', '<a>&toString;</a>'],
      ...[
        '<a>&#0;</a>',
        '<a>&#xD800;</a>',
        '<a>&#x110000;</a>',
        '<a>&#xFFFE;</a>',
        '<a>&#;</a>',
        '<a>&#x;</a>',
      ],
      ...['<a>&#12a;</a>', `<a>&#${'9'.repeat(400)};</a>`, '<a>\u0000</a>', '<a>\uFFFF</a>', '<a>\uD800</a>'],
      ...[
        '<a/>\u0001',
        '<!-- \u0008 --><a/>',
        '<a b="\uDFFF"/>',
        '<a b/>',
        '<a b=/>',
        '<a b=1/>',
        '<a b="1/>',
      ],
      ...[
        '<a b="1"c="2"/>',
        '<a b="<"/>',
        '<a b="&"/>',
        '<a b="1" b="2"/>',
        '<a 1b="1"/>',
        '<1/>',
        '<-a/>',
        '< a/>',
      ],
      ...[
        '<a:b/>',
        '<a b:c="1"/>',
        '<a:/>',
        '<:a/>',
        '<a:b:c xmlns:a="u"/>',
        '<a:1 xmlns:a="u"/>',
        '<a xmlns:b=""/>',
      ],
      ...[
        '<a xmlns:b="u" xmlns:b="v"/>',
        '<a xmlns="u" xmlns="v"/>',
        '<a xmlns:p="u" xmlns:q="u" p:b="" q:b=""/>',
      ],
      ...[
        '<a xmlns:xml="u"/>',
        '<a xmlns:xmlns="u"/>',
        '<a xmlns:b="http://www.w3.org/2000/xmlns/"/>',
        '<xmlns:a/>',
      ],
      ...[
        '<a xmlns:b="http://www.w3.org/XML/1998/namespace"/>',
        '<p:a xmlns:p="u"></q:a>',
        '<!doctype a><a/>',
      ],
    ].map((xml) => [xml]),
  )('%j', (xml) => {
    expect(letto(xml)).toBe('xml');
  });

  it('is told by line, column and cause, never by what the document holds', () => {
    try {
      new Scansione(
        '<a>\n  <RSSMRA80>&RSSMRA80;</a>',
        { apri() {}, testo() {}, chiudi() {} },
        limiti,
      ).scandisci(true);
      expect.unreachable();
    } catch (causa) {
      expect(causa).toBeInstanceOf(Fermo);
      const { messaggio } = (causa as Fermo).difetto ?? { messaggio: '' };
      expect(messaggio).toContain('riga 2, colonna 13');
      expect(messaggio).not.toContain('RSSMRA80');
    }
  });
});

describe('what is refused though well-formed', () => {
  it.each([
    ['a DOCTYPE', '<!DOCTYPE a><a/>', 'dtd'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>', 'codifica'],
    ['too many levels', '<a>'.repeat(11) + '</a>'.repeat(11), 'limite'],
    ['too many elements', `<a>${'<a/>'.repeat(100)}</a>`, 'limite'],
    ['too many attributes', '<a a="" b="" c="" d="" e="" f=""/>', 'limite'],
    [
      'too many declarations',
      '<a xmlns:a="u" xmlns:b="u" xmlns:c="u" xmlns:d="u" xmlns:e="u" f=""/>',
      'limite',
    ],
    ['a long name', `<${'a'.repeat(1001)}/>`, 'limite'],
    ['a long attribute', `<a b="${'x'.repeat(10_001)}"/>`, 'limite'],
  ])('%s', (_nome, xml, atteso) => {
    expect(letto(xml)).toBe(atteso);
  });
});

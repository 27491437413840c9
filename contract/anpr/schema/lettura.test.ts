import { describe, expect, it } from 'vitest';
import type { Esito } from '../../esito.ts';
import { altroSpazio, RichiestaProva, RispostaProva, spazioDiProva } from './di-prova.ts';
import type { ErroreMessaggio } from './errori.ts';
import type { OpzioniXml } from './messaggio.ts';

const richiesta = (dentro: string, attributi = ''): string =>
  `<p:RichiestaProva xmlns:p="${spazioDiProva}"${attributi}>${dentro}</p:RichiestaProva>`;
const buona = richiesta('<nome>Anna</nome><riga>a</riga><uno>1</uno>');
const valore = { nome: 'Anna', riga: ['a'], uno: '1' };

/** Rule and place of each defect: `ordine nome`. */
function difetti(letto: Esito<unknown, readonly ErroreMessaggio[]>): string[] {
  return letto.ok ? [] : letto.errore.map(({ regola, percorso }) => `${regola} ${percorso}`.trim());
}
const leggi = (xml: string | Uint8Array, opzioni?: OpzioniXml): string[] =>
  difetti(RichiestaProva.parseXml(xml, opzioni));

describe('what a request is read from', () => {
  it.each([
    ['text', buona],
    ['bytes', new TextEncoder().encode(buona)],
    ['a BOM before the text', `\uFEFF${buona}`],
    ['a BOM before the bytes', new TextEncoder().encode(`\uFEFF${buona}`)],
    ['a declaration', `<?xml version="1.0" encoding="UTF-8"?>\n${buona}`],
    ['a text decoded from another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${buona}`],
    [
      'a default namespace undone below',
      buona
        .replaceAll('p:', '')
        .replace('xmlns:p', 'xmlns')
        .replaceAll(/<(nome|riga|uno)>/g, '<$1 xmlns="">'),
    ],
    [
      'comments and white space',
      richiesta('\n <!-- x --><nome>An<!-- y -->na</nome>\n<riga>a</riga> <uno>1</uno>\n'),
    ],
    ['CDATA', richiesta('<nome><![CDATA[Anna]]></nome><riga>a</riga><uno>1</uno>')],
    ['character references', richiesta('<nome>Ann&#x61;</nome><riga>&#97;</riga><uno>1</uno>')],
  ])('%s', (_nome, xml) => {
    expect(RichiestaProva.parseXml(xml)).toEqual({ ok: true, valore });
  });

  it('keeps what XML must escape, and the date without the zone that ANPR adds to it', () => {
    const xml = richiesta(
      '<nome>A</nome><giorno> 2020-02-29+01:00\n</giorno><voce><codice> 01 </codice><nota>&lt;&amp;&gt; &#13;</nota></voce><riga>]]&gt;</riga><uno>1</uno>',
    );
    expect(RichiestaProva.parseXml(xml)).toMatchObject({
      valore: { giorno: '2020-02-29', voce: [{ codice: '01', nota: '<&> \r' }], riga: [']]>'] },
    });
  });

  it('reads base64 without its line ends', () => {
    const xml = richiesta('<nome>A</nome><riga>a</riga><file>AAA\r\n A</file><uno>1</uno>');
    expect(RichiestaProva.parseXml(xml)).toMatchObject({ valore: { file: 'AAAA' } });
  });
});

describe('the shape', () => {
  it('has only its root in a namespace, and what is taken by ref', () => {
    expect(leggi(buona.replace('<nome>', '<p:nome>').replace('</nome>', '</p:nome>'))).toEqual([
      'spazio nome',
    ]);
    const con = (altra: string): string => richiesta(`<nome>A</nome><riga>a</riga><uno>1</uno>${altra}`);
    expect(leggi(con(`<a:altra xmlns:a="${altroSpazio}"><esito>0000</esito></a:altra>`))).toEqual([]);
    expect(leggi(con('<altra><esito>0000</esito></altra>'))).toEqual(['spazio altra']);
  });

  it.each([
    ['another root', '<p:Altra xmlns:p="urn:prova:messaggi"/>', 'radice'],
    ['the root of another namespace', buona.replace(spazioDiProva, 'urn:altro'), 'radice'],
    ['the root without namespace', '<RichiestaProva/>', 'radice'],
  ])('refuses %s', (_nome, xml, atteso) => {
    expect(leggi(xml)).toEqual([atteso]);
  });

  it.each([
    ['order', '<riga>a</riga><nome>Anna</nome><uno>1</uno>', ['ordine nome']],
    [
      'order of the later ones too',
      '<nome>A</nome><riga>a</riga><uno>1</uno><giorno>2020-01-01</giorno>',
      ['ordine giorno'],
    ],
    ['repetition', '<nome>A</nome><nome>B</nome><riga>a</riga><uno>1</uno>', ['cardinalita nome']],
    [
      'an unknown element',
      '<nome>A</nome><cognome>B</cognome><riga>a</riga><uno>1</uno>',
      ['ignoto cognome'],
    ],
    [
      'an unknown element, letters of another size',
      '<Nome>A</Nome><riga>a</riga><uno>1</uno>',
      ['ignoto Nome', 'obbligatorio nome'],
    ],
    ['an element in a leaf', '<nome>A<b/></nome><riga>a</riga><uno>1</uno>', ['ignoto nome.b']],
    ['text between elements', 'testo<nome>A</nome><riga>a</riga><uno>1</uno>', ['testo']],
    [
      'text in a repeated element',
      '<nome>A</nome><voce><codice>01</codice></voce><voce>x<codice>01</codice></voce><riga>a</riga><uno>1</uno>',
      ['testo voce.1'],
    ],
    ['an attribute', '<nome lingua="it">A</nome><riga>a</riga><uno>1</uno>', ['attributo nome']],
    ['a missing element', '<riga>a</riga><uno>1</uno>', ['obbligatorio nome']],
    ['a missing list', '<nome>A</nome><uno>1</uno>', ['obbligatorio riga']],
    ['a choice without any', '<nome>A</nome><riga>a</riga>', ['scelta uno']],
    ['a choice with both', '<nome>A</nome><riga>a</riga><uno>1</uno><due>2</due>', ['scelta uno']],
    [
      'an optional choice with both',
      '<nome>A</nome><riga>a</riga><uno>1</uno><tre>2</tre><quattro>1</quattro>',
      ['scelta tre'],
    ],
  ])('refuses %s, and says where', (_nome, dentro, attesi) => {
    expect(leggi(richiesta(dentro))).toEqual(attesi);
  });

  it('takes the attributes that XML Schema gives to everybody', () => {
    const xsi =
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:prova prova.xsd"';
    expect(leggi(richiesta('<nome>A</nome><riga>a</riga><uno>1</uno>', xsi))).toEqual([]);
  });

  it('tells every defect at once, with its place in the lists', () => {
    const dentro =
      '<nome>Annalisa</nome><sesso>X</sesso><voce><codice>1</codice></voce><voce><codice>aa</codice></voce><riga>abcd</riga>';
    expect(leggi(richiesta(dentro)).toSorted()).toEqual([
      'enumerazione sesso',
      'formato voce.1.codice',
      'lunghezza nome',
      'lunghezza riga.0',
      'lunghezza voce.0.codice',
      'scelta uno',
    ]);
  });

  it('stops at a hundred defects', () => {
    expect(leggi(richiesta('<boh/>'.repeat(500)))).toHaveLength(100);
  });

  it('repeats no refused value: it may be personal', () => {
    const letto = RichiestaProva.parseXml(richiesta('<nome>RSSMRA80</nome><riga>a</riga><uno>1</uno>'));
    expect(JSON.stringify(letto)).not.toContain('RSSMRA80');
  });
});

describe('an answer', () => {
  const risposta = (dentro: string): string =>
    `<p:RispostaProva xmlns:p="${spazioDiProva}">${dentro}</p:RispostaProva>`;
  const insolita = risposta(
    '<nome tono="x">Anna</nome><anncsu><codice>1</codice><nome>no</nome></anncsu><riga>a</riga><uno>1</uno>',
  );

  it('may hold elements and attributes that the published schema does not have yet', () => {
    expect(RispostaProva.parseXml(insolita)).toEqual({ ok: true, valore });
  });
  it('is held to the letter when asked', () => {
    expect(difetti(RispostaProva.parseXml(insolita, { ignoti: 'rifiuta' }))).toEqual([
      'attributo nome',
      'ignoto anncsu',
    ]);
  });
  it('still keeps order, obligations and facets', () => {
    expect(difetti(RispostaProva.parseXml(risposta('<riga>abcd</riga><nome>A</nome>'))).toSorted()).toEqual([
      'lunghezza riga.0',
      'ordine nome',
      'scelta uno',
    ]);
    expect(difetti(RispostaProva.parseXml(risposta('<nome>A<b/></nome><riga>a</riga><uno>1</uno>')))).toEqual(
      ['ignoto nome.b'],
    );
  });
});

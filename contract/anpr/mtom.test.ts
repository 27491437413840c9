import { describe, expect, it } from 'vitest';
import { leggiMultiparte, multiparte, type LimitiMtom } from './mtom.ts';

const xop = 'xmlns:xop="http://www.w3.org/2004/08/xop/include"';
const includi = (href: string): string => `<xop:Include ${xop} href="${href}"/>`;
const tipo = (altro = ''): string => `multipart/related; type="application/xop+xml"; boundary="b 1"${altro}`;
const radice = (dentro: string): string =>
  `Content-Type: application/xop+xml; charset=UTF-8; type="text/xml"\r\nContent-ID: <r@x>\r\n\r\n<a>${dentro}</a>`;
const allegato = (contenuto: string, altre = ''): string => `Content-ID: <f@x>${altre}\r\n\r\n${contenuto}`;

function byteDi(parti: readonly string[], { fine = '\r\n', coda = '' } = {}): Uint8Array {
  const testo = `${parti.map((parte) => `--b 1\r\n${parte}\r\n`).join('')}--b 1--${coda}`;
  return Uint8Array.from(testo.replaceAll('\r\n', fine), (lettera) => lettera.charCodeAt(0));
}

/** The message, or the rule that it breaks. */
function letto(
  parti: readonly string[] | Uint8Array,
  contentType = tipo(),
  limiti?: Partial<LimitiMtom>,
): string {
  const byte = parti instanceof Uint8Array ? parti : byteDi(parti);
  const esito = leggiMultiparte(contentType, byte, limiti);
  if (esito.ok) return esito.valore;
  expect(esito.errore.messaggio).toMatch(/^[A-ZÈ].*\.$/s);
  expect(esito.errore.rimedio).toMatch(/^[A-ZÈ].*\.$/s);
  return `rifiutato: ${esito.errore.regola}`;
}

const semplice = [radice(includi('cid:f@x')), allegato('\u0000\u00ff\r\n--b 12\r\n')];
const attesa = `<a>${btoa('\u0000\u00ff\r\n--b 12\r\n')}</a>`;

describe('an answer in parts', () => {
  it('is known by its media type', () => {
    expect(multiparte(' Multipart/Related; boundary=x')).toBe(true);
    expect(multiparte('text/xml; charset=utf-8')).toBe(false);
  });

  it('has the base64 of its parts in their places, whatever bytes they hold', () => {
    expect(letto(semplice)).toBe(attesa);
  });

  it.each([
    ['the type in other letters', 'MULTIPART/Related ; Boundary="b 1" ;TYPE=x', semplice, attesa],
    ['the root named by start', tipo('; start="<r@x>"'), semplice.toReversed(), attesa],
    ['the root named without brackets', tipo('; start="r@x"'), semplice.toReversed(), attesa],
    ['no attachment', tipo(), [radice('b')], '<a>b</a>'],
    ['a root in plain XML', tipo(), ['Content-Type: text/xml\r\n\r\n<a/>'], '<a/>'],
    ['a root without headers', tipo(), ['\r\n<a/>'], '<a/>'],
    ['an empty attachment', tipo(), [radice(includi('cid:f@x')), allegato('')], '<a></a>'],
    ['an attachment without body', tipo(), [radice(includi('cid:f@x')), 'Content-ID: <f@x>\r\n'], '<a></a>'],
    [
      'spaces around an include',
      tipo(),
      [radice(`\r\n ${includi('cid:f@x')}\r\n`), allegato('x')],
      '<a>\n eA==\n</a>',
    ],
    ['an escaped address', tipo(), [radice(includi('CID:f%40x')), allegato('x')], '<a>eA==</a>'],
    [
      'another prefix',
      tipo(),
      [radice(includi('cid:f@x').replaceAll('xop:I', 'i:I').replace('xmlns:xop', 'xmlns:i')), allegato('x')],
      '<a>eA==</a>',
    ],
    [
      'a header on two lines',
      tipo(),
      [radice(includi('cid:f@x')), 'X: a\r\n\tb\r\ncontent-id :\r\n <f@x>\r\n\r\nx'],
      '<a>eA==</a>',
    ],
    [
      'base64',
      tipo(),
      [radice(includi('cid:f@x')), allegato('e\r\nA==\r\n', '\r\nContent-Transfer-Encoding: BASE64')],
      '<a>eA==</a>',
    ],
    [
      'quoted-printable',
      tipo(),
      [
        radice(includi('cid:f@x')),
        allegato('=78 \t=\r\n=3Dy  \r\nz', '\r\nContent-Transfer-Encoding: quoted-printable'),
      ],
      `<a>${btoa('x \t=y\r\nz')}</a>`,
    ],
    [
      'an include in a comment',
      tipo(),
      [radice(`<!--${includi('cid:boh')}-->`)],
      `<a><!--${includi('cid:boh')}--></a>`,
    ],
    [
      'an Include that is not of XOP',
      tipo(),
      [radice('<Include href="cid:boh"/>')],
      '<a><Include href="cid:boh"/></a>',
    ],
  ])('is read with %s', (_nome, contentType, parti, atteso) => {
    expect(letto(parti, contentType)).toBe(atteso);
  });

  it('is read with bare line ends, words before and after, and spaces after the delimiters', () => {
    const parti = [radice(includi('cid:f@x')), allegato('x')];
    expect(letto(byteDi(parti, { fine: '\n' }))).toBe('<a>eA==</a>');
    expect(letto(byteDi(parti, { coda: ' \t\r\nepilogue\r\n--b 1\r\n' }))).toBe('<a>eA==</a>');
    const preambolo = new TextEncoder().encode('preamble --b 1\r\n--b 1x\r\n');
    expect(letto(Uint8Array.from([...preambolo, ...byteDi(parti)]))).toBe('<a>eA==</a>');
  });

  it('keeps in the root what UTF-8 carries', () => {
    const utf8 = String.fromCharCode(...new TextEncoder().encode('Niccolò 😀'));
    expect(letto([radice(utf8)])).toBe('<a>Niccolò 😀</a>');
  });
});

describe('what is refused', () => {
  const due = includi('cid:f@x');
  it.each([
    ['another media type', semplice, 'text/xml', 'tipo-contenuto'],
    ['a form', semplice, 'multipart/form-data; boundary="b 1"', 'tipo-contenuto'],
    ['no media type', semplice, '', 'intestazione'],
    ['a media type that goes on badly', semplice, tipo('; ='), 'intestazione'],
    ['two boundaries', semplice, tipo('; boundary=c'), 'intestazione'],
    ['no boundary', semplice, 'multipart/related', 'confine'],
    ['a boundary too long', semplice, `multipart/related; boundary=${'b'.repeat(71)}`, 'confine'],
    ['another boundary', semplice, 'multipart/related; boundary=altro', 'confine'],
    ['a start that is nobody’s', semplice, tipo('; start="<boh>"'), 'confine'],
    ['no part', [], tipo(), 'confine'],
    ['a root that is not XML', ['Content-Type: application/pdf\r\n\r\n<a/>'], tipo(), 'tipo-contenuto'],
    [
      'a root in another encoding',
      ['Content-Type: text/xml; charset=utf-16\r\n\r\n<a/>'],
      tipo(),
      'codifica',
    ],
    ['a root that is not UTF-8', [radice('\u00e8')], tipo(), 'codifica'],
    ['a root that is not well-formed', [radice('<b>')], tipo(), 'xml'],
    ['a DOCTYPE in the root', ['\r\n<!DOCTYPE a><a/>'], tipo(), 'dtd'],
    ['an attachment that is not there', [radice(includi('cid:boh'))], tipo(), 'riferimento'],
    ['the root inside itself', [radice(includi('cid:r@x'))], tipo(), 'riferimento'],
    [
      'an address that is not a cid',
      [radice(includi('file:///etc/passwd')), allegato('x')],
      tipo(),
      'riferimento',
    ],
    ['an address with a broken escape', [radice(includi('cid:%zz')), allegato('x')], tipo(), 'riferimento'],
    ['no address', [radice(`<xop:Include ${xop}/>`), allegato('x')], tipo(), 'riferimento'],
    ['an include beside text', [radice(`x${due}`), allegato('x')], tipo(), 'riferimento'],
    ['text beside an include', [radice(`${due}x`), allegato('x')], tipo(), 'riferimento'],
    ['two includes together', [radice(due + due), allegato('x')], tipo(), 'riferimento'],
    ['an include beside an element', [radice(`<b/>${due}`), allegato('x')], tipo(), 'riferimento'],
    [
      'an include that holds something',
      [radice(due.replace('/>', '>x</xop:Include>')), allegato('x')],
      tipo(),
      'riferimento',
    ],
    ['nothing but an include', [`\r\n${due}`, allegato('x')], tipo(), 'riferimento'],
    ['two parts of the same name', [radice(''), allegato('x'), allegato('y')], tipo(), 'intestazione'],
    ['a header twice', [radice(''), allegato('x', '\r\ncontent-ID: <g@x>')], tipo(), 'intestazione'],
    ['a header without name', [radice(''), ': x\r\n\r\n'], tipo(), 'intestazione'],
    [
      'an unknown transfer encoding',
      [radice(due), allegato('x', '\r\nContent-Transfer-Encoding: zip')],
      tipo(),
      'trasferimento',
    ],
    [
      'base64 that is not',
      [radice(due), allegato('e', '\r\nContent-Transfer-Encoding: base64')],
      tipo(),
      'trasferimento',
    ],
    [
      'quoted-printable that is not',
      [radice(due), allegato('=zz', '\r\nContent-Transfer-Encoding: quoted-printable')],
      tipo(),
      'trasferimento',
    ],
  ])('%s', (_nome, parti, contentType, regola) => {
    expect(letto(parti, contentType)).toBe(`rifiutato: ${regola}`);
  });

  it('an answer cut short, wherever it is cut', () => {
    const intera = byteDi(semplice);
    for (let fine = 0; fine < intera.length; fine++) {
      expect([fine, letto(intera.subarray(0, fine))]).toEqual([fine, 'rifiutato: confine']);
    }
  });

  it('what is too large: as a whole, in parts, in headers, or by asking many times for the same part', () => {
    expect(letto(semplice, tipo(), { lunghezza: 100 })).toBe('rifiutato: limite');
    expect(letto([radice(''), ...Array.from({ length: 100 }, () => '\r\n')])).toBe('rifiutato: limite');
    expect(letto([radice(''), allegato('', `\r\nX: ${'x'.repeat(20_000)}`)])).toBe('rifiutato: limite');
    expect(letto([radice(''), 'X: x\r\n'.repeat(10_000)])).toBe('rifiutato: limite');
    const molti = `<b>${includi('cid:f@x')}</b>`.repeat(500);
    expect(letto([radice(molti), allegato('x'.repeat(10_000))], tipo(), { lunghezza: 100_000 })).toBe(
      'rifiutato: limite',
    );
  });

  it('or read, in the time of the test, when it is made to take long', () => {
    const codificata = '\r\nContent-Transfer-Encoding: quoted-printable';
    for (const maligno of [' ', 'x ', '\n', '--b 1', '=\r\n', '\r\n--b 1 x']) {
      const contenuto = maligno.repeat(1_000_000 / maligno.length);
      expect(letto([radice(includi('cid:f@x')), allegato(`${contenuto}x`, codificata)])).toMatch(/^<a>/);
    }
  });
});

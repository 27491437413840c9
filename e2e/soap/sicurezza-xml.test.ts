import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpo, creaBanco, type Banco } from './banco.ts';
import { cambia, inHeader } from './chirurgia.ts';
import { operatore } from './mondo.ts';

/** What XML itself lends to an attacker: entities, namespaces, sheer quantity. */

const accolta = { chi: { codiceFiscale: operatore.codiceFiscale }, richiesta: corpo };

let banco: Banco;
let buona: string;

beforeAll(async () => {
  banco = await creaBanco();
  buona = banco.firmata();
});
afterAll(() => {
  banco.mondo.chiudi();
});

describe('an entity', () => {
  it.each([
    ['that does not exist', (b: string) => cambia(b, 'così', '&cosi;'), 'xml-malformato'],
    ['declared inside', (b: string) => `<!DOCTYPE e [<!ENTITY x "altro">]>${b}`, 'xml-con-dtd'],
    [
      'of ten thousand laughs',
      (b: string) => `<!DOCTYPE e [<!ENTITY a "ah"><!ENTITY b "&a;&a;&a;">]>${b}`,
      'xml-con-dtd',
    ],
    [
      'read from a file',
      (b: string) => `<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/hostname">]>${b}`,
      'xml-con-dtd',
    ],
    ['of parameter', (b: string) => `<!DOCTYPE e [<!ENTITY % x SYSTEM "urn:x">%x;]>${b}`, 'xml-con-dtd'],
    [
      'in a DTD kept elsewhere',
      (b: string) => `<!DOCTYPE e SYSTEM "http://localhost/x.dtd">${b}`,
      'xml-con-dtd',
    ],
    ['that is no character', (b: string) => cambia(b, 'così', '&#0;'), 'xml-malformato'],
    ['beyond Unicode', (b: string) => cambia(b, 'così', '&#x110000;'), 'xml-malformato'],
  ])('%s is refused', async (_nome, guasta, motivo) => {
    expect(await banco.esito(guasta(buona))).toBe(motivo);
  });
  it('for a character is that character', async () => {
    expect(await banco.esito(cambia(buona, 'così', '&#99;os&#xEC;'))).toMatchObject(accolta);
    expect(await banco.esito(buona.replace('URI="#Body-1"', 'URI="&#35;Body&#45;1"'))).toMatchObject(accolta);
  });
  it('nor an inclusion is ever followed', async () => {
    const inclusione =
      '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"></xi:include>';
    const conInclusione = corpo.replace('così', inclusione);
    const esito = await banco.esito(banco.firmata({}, conInclusione));
    expect(esito).toMatchObject({ richiesta: conInclusione });
  });
});

describe('a namespace', () => {
  const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
  it.each<[string, (b: string) => string, string]>([
    ['of nobody', (b) => b.replaceAll(`xmlns:wsu="${wsu}"`, ''), 'xml-malformato'],
    [
      'of another vocabulary under the name of wsu',
      (b) => b.replaceAll(`xmlns:wsu="${wsu}"`, 'xmlns:wsu="urn:wsu"'),
      'sicurezza-irregolare',
    ],
    [
      'redefined on the Timestamp',
      (b) => cambia(b, '<wsu:Timestamp ', '<wsu:Timestamp xmlns:wsu="urn:wsu" '),
      'sicurezza-irregolare',
    ],
    [
      'redefined on Created',
      (b) => cambia(b, '<wsu:Created>', '<wsu:Created xmlns:wsu="urn:wsu">'),
      'marca-illeggibile',
    ],
    [
      'redefined on the Body',
      (b) => b.replace(`<soapenv:Body xmlns:wsu="${wsu}"`, '<soapenv:Body xmlns:wsu="urn:wsu"'),
      'riferimento-non-valido',
    ],
    [
      'added to an unqualified element',
      (b) => cambia(b, '<dato>', '<dato xmlns="urn:x">'),
      'contenuto-alterato',
    ],
    [
      'taken away',
      (b) =>
        cambia(
          b,
          '<r:Richiesta3002 xmlns:r="http://sogei.it/ANPR/3000consultazione"',
          '<r:Richiesta3002 xmlns:r="urn:x"',
        ),
      'contenuto-alterato',
    ],
    [
      'undeclared, which XML 1.0 does not know',
      (b) => cambia(b, '<dato>', '<dato xmlns:r="">'),
      'xml-malformato',
    ],
    ['relative', (b) => cambia(b, '<dato>', '<dato xmlns:q="relativo">'), 'firma-non-valida'],
    [
      'declared twice',
      (b) => cambia(b, '<dato>', '<dato xmlns:q="urn:a" xmlns:q="urn:b">'),
      'xml-malformato',
    ],
    [
      'of xml, given to another prefix',
      (b) => cambia(b, '<dato>', '<dato xmlns:q="http://www.w3.org/XML/1998/namespace">'),
      'xml-malformato',
    ],
    [
      'of SOAP 1.2 for the Header',
      (b) =>
        b
          .replace('<soapenv:Header>', '<e:Header xmlns:e="http://www.w3.org/2003/05/soap-envelope">')
          .replace('</soapenv:Header>', '</e:Header>'),
      'busta-irregolare',
    ],
    [
      'of WS-Security 1.1 for the Security',
      (b) =>
        b.replaceAll('oasis-200401-wss-wssecurity-secext-1.0.xsd', 'oasis-wss-wssecurity-secext-1.1.xsd'),
      'intestazione-non-compresa',
    ],
  ])('%s is refused', async (_nome, guasta, motivo) => {
    expect(await banco.esito(guasta(buona))).toBe(motivo);
  });
  it('under another prefix, or declared further out, is the same', async () => {
    expect(await banco.esito(inHeader(buona, '<q:x xmlns:q="urn:q"/>'))).toMatchObject(accolta);
    const fuori = cambia(buona, '<soapenv:Envelope ', '<soapenv:Envelope xmlns:inutile="urn:inutile" ');
    expect(await banco.esito(fuori)).toMatchObject(accolta);
    const altroPrefisso = corpo.replaceAll('r:', 'altro:').replace('xmlns:r', 'xmlns:altro');
    expect(await banco.esito(banco.firmata({}, altroPrefisso))).toHaveProperty('chi');
  });
});

describe('too much', () => {
  const spazi = (n: number): string =>
    Array.from({ length: n }, (_, i) => `xmlns:p${i}="urn:${i}"`).join(' ');
  it.each<[string, () => string]>([
    ['of elements', () => inHeader(buona, `<x>${'<y/>'.repeat(200_000)}</x>`)],
    ['of levels', () => inHeader(buona, '<y>'.repeat(70) + '</y>'.repeat(70))],
    ['of namespaces on an element', () => inHeader(buona, `<x ${spazi(200)}/>`)],
    [
      'of namespaces in scope',
      () => inHeader(buona, `<x ${spazi(60)}><y ${spazi(60).replaceAll(':p', ':q')}/></x>`),
    ],
    [
      'of attributes',
      () => inHeader(buona, `<x ${Array.from({ length: 101 }, (_, i) => `a${i}=""`).join(' ')}/>`),
    ],
  ])('%s is refused before anything is canonicalised', async (_nome, testo) => {
    expect(await banco.esito(testo())).toBe('busta-intricata');
  });
  it('is not what a list of a thousand people needs', async () => {
    const lista = corpo.replace('<dato>', `<dato>${'<q xmlns="urn:q"><nome>ANNA</nome></q>'.repeat(1000)}`);
    expect(await banco.esito(banco.firmata({}, lista))).toHaveProperty('chi');
  });
});

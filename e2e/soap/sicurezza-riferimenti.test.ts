import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpo, creaBanco, type Banco } from './banco.ts';
import { cambia, conFirma, inHeader } from './chirurgia.ts';
import { operatore } from './mondo.ts';

/** What a signature says it covers, and the names by which it says so. */

const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
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

describe('a reference', () => {
  const uri = (nuovo: string): string => conFirma(buona, (f) => cambia(f, 'URI="#Body-1"', nuovo));
  it.each([
    ['to the whole document', 'URI=""'],
    ['without URI', ''],
    ['by XPointer to an Id', `URI="#xpointer(id('Body-1'))"`],
    ['by XPointer to the root', 'URI="#xpointer(/)"'],
    ['by XPointer to a path', 'URI="#element(/1/2)"'],
    ['to another address', 'URI="https://example.org/Body-1"'],
    ['to a file', 'URI="file:///etc/hostname"'],
    ['to an attachment', 'URI="cid:Body-1"'],
    ['relative, with a fragment', 'URI="busta.xml#Body-1"'],
    ['to an Id that nobody bears', 'URI="#Body-9"'],
    ['to the header', 'URI="#H"'],
  ])('%s is refused', async (_nome, nuovo) => {
    expect(await banco.esito(uri(nuovo))).toBe('riferimento-non-valido');
  });
  it('to the same part twice is refused, if it leaves another out', async () => {
    const doppia = conFirma(buona, (f) => cambia(f, 'URI="#Body-1"', 'URI="#TS-1"'));
    expect(await banco.esito(doppia)).toBe('parti-non-firmate');
  });
});

describe('an identifier', () => {
  const doppione = (attributo: string): string =>
    inHeader(buona, `<w:W xmlns:w="urn:w" xmlns:wsu="${wsu}" ${attributo}/>`);
  it.each(['Id', 'ID', 'id', 'wsu:Id', 'AssertionID'])('met twice, as %s, is refused', async (nome) => {
    expect(await banco.esito(doppione(`${nome}="Body-1"`))).toBe('id-ripetuto');
    expect(await banco.esito(doppione(`${nome}="B&#111;dy-1"`))).toBe('id-ripetuto');
    expect(await banco.esito(doppione(`${nome}="Body-9"`))).toMatchObject(accolta);
  });
  it('met twice, as xml:id, is refused', async () => {
    expect(await banco.esito(doppione('xml:id="Body-1"'))).toBe('id-ripetuto');
    expect(await banco.esito(doppione('xml:id="Body-9"'))).toMatchObject(accolta);
  });
  it('of another vocabulary is not one', async () => {
    expect(await banco.esito(doppione('w:Id="Body-1"'))).toMatchObject(accolta);
  });
});

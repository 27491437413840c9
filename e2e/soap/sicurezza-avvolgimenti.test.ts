import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpo, creaBanco, ora, type Banco } from './banco.ts';
import { cambia, conFirma, inHeader, inSecurity, involucro, pezzo } from './chirurgia.ts';
import { operatore } from './mondo.ts';

/** Signature wrapping (McIntosh and Austel 2005; Somorovsky et al. 2012): what was signed stays, another is read. */

const wss = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';
const wsse = `${wss}-secext-1.0.xsd`;
const wsu = `${wss}-utility-1.0.xsd`;
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

describe('the body that was signed', () => {
  const vero = (): string => pezzo(buona, 'soapenv:Body');
  const falso = (id = 'Body-2'): string => vero().replace('così', 'altro').replace('Body-1', id);
  const alPostoSuo = (nuovo: string): string => cambia(buona, vero(), nuovo);

  it('passes where it stands', async () => {
    expect(await banco.esito(buona)).toMatchObject(accolta);
  });
  it.each<[string, () => string, string]>([
    [
      'in a wrapper in the Header',
      () => inHeader(alPostoSuo(falso()), involucro(vero())),
      'riferimento-non-valido',
    ],
    ['in the Header itself', () => inHeader(alPostoSuo(falso()), vero()), 'parti-non-firmate'],
    ['in wsse:Security', () => inSecurity(alPostoSuo(falso()), vero()), 'parti-non-firmate'],
    [
      'in a wrapper in wsse:Security',
      () => inSecurity(alPostoSuo(falso()), involucro(vero())),
      'riferimento-non-valido',
    ],
    [
      'in an Object of the signature',
      () =>
        conFirma(alPostoSuo(falso()), (f) =>
          cambia(f, '</ds:Signature>', `<ds:Object>${vero()}</ds:Object></ds:Signature>`),
        ),
      'firma-irregolare',
    ],
    [
      'in the KeyInfo',
      () => conFirma(alPostoSuo(falso()), (f) => cambia(f, '</ds:KeyInfo>', `${vero()}</ds:KeyInfo>`)),
      'riferimento-non-valido',
    ],
    [
      'in the false Body',
      () => alPostoSuo(cambia(falso(), '</dato>', `</dato>${vero()}`)),
      'riferimento-non-valido',
    ],
    [
      'around the false Body',
      () => alPostoSuo(cambia(vero(), '</soapenv:Body>', `${falso()}</soapenv:Body>`)),
      'busta-irregolare',
    ],
    ['before another Body', () => alPostoSuo(vero() + falso()), 'busta-irregolare'],
    ['after another Body', () => alPostoSuo(falso() + vero()), 'busta-irregolare'],
    [
      'after the Envelope’s own children',
      () =>
        cambia(buona, '</soapenv:Envelope>', `${involucro(vero())}</soapenv:Envelope>`).replace(
          vero(),
          falso(),
        ),
      'busta-irregolare',
    ],
    [
      'in a second Header',
      () =>
        cambia(
          alPostoSuo(falso()),
          '</soapenv:Header>',
          `</soapenv:Header><soapenv:Header>${vero()}</soapenv:Header>`,
        ),
      'busta-irregolare',
    ],
    [
      'in the assertion',
      () => cambia(alPostoSuo(falso()), '</saml2:Assertion>', `${vero()}</saml2:Assertion>`),
      'riferimento-non-valido',
    ],
    [
      'in a nested wsse:Security',
      () =>
        inHeader(
          alPostoSuo(falso()),
          involucro(`<wsse:Security xmlns:wsse="${wsse}">${vero()}</wsse:Security>`),
        ),
      'riferimento-non-valido',
    ],
    [
      'in a wrapper, under the same Id',
      () => inHeader(alPostoSuo(falso('Body-1')), involucro(vero())),
      'id-ripetuto',
    ],
  ])('%s, another in its place: refused', async (_nome, testo, motivo) => {
    expect(await banco.esito(testo())).toBe(motivo);
  });
});

describe('the timestamp that was signed', () => {
  const quando = new Date(ora.getTime() + 3_600_000);
  const vera = (): string => pezzo(buona, 'wsu:Timestamp');
  /** Its canonical form is the same wherever it stands. */
  const ovunque = (): string => vera().replace(' ', ` xmlns:wsu="${wsu}" `);
  const fresca = (id = 'TS-2'): string => vera().replaceAll(/T09:/g, 'T10:').replace('TS-1', id);

  it('is too old an hour later', async () => {
    expect(await banco.esito(buona, { quando })).toBe('marca-scaduta');
  });
  it.each<[string, () => string, string]>([
    [
      'in a wrapper in the Header',
      () => inHeader(cambia(buona, vera(), fresca()), involucro(ovunque())),
      'riferimento-non-valido',
    ],
    ['in the Header itself', () => inHeader(cambia(buona, vera(), fresca()), ovunque()), 'parti-non-firmate'],
    ['beside the fresh one', () => cambia(buona, vera(), fresca() + vera()), 'sicurezza-irregolare'],
    [
      'inside the fresh one',
      () => cambia(buona, vera(), cambia(fresca(), '</wsu:Timestamp>', `${vera()}</wsu:Timestamp>`)),
      'riferimento-non-valido',
    ],
    [
      'in the Body',
      () => cambia(cambia(buona, vera(), fresca()), '</dato>', `</dato>${ovunque()}`),
      'riferimento-non-valido',
    ],
    [
      'in a second wsse:Security',
      () =>
        inHeader(
          cambia(buona, vera(), fresca()),
          `<wsse:Security xmlns:wsse="${wsse}">${ovunque()}</wsse:Security>`,
        ),
      'sicurezza-irregolare',
    ],
    [
      'under the same Id',
      () => inHeader(cambia(buona, vera(), fresca('TS-1')), involucro(ovunque())),
      'id-ripetuto',
    ],
    [
      'with a fresh Created added to it',
      () =>
        cambia(buona, '<wsu:Created>', '<wsu:Created>2026-03-02T10:00:00.000Z</wsu:Created><wsu:Created>'),
      'marca-illeggibile',
    ],
  ])('%s, a fresh one in its place: refused', async (_nome, testo, motivo) => {
    expect(await banco.esito(testo(), { quando })).toBe(motivo);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creaBanco, type Banco } from './banco.ts';
import { cambia, inHeader, involucro, pezzo } from './chirurgia.ts';
import { operatore } from './mondo.ts';

/** Who calls is what the assertion says, and only if this very assertion was signed by the municipality. */

const altro = 'QRCMTT86A30D403S';

let banco: Banco;
let buona: string;

beforeAll(async () => {
  banco = await creaBanco();
  buona = banco.firmata();
});
afterAll(() => {
  banco.mondo.chiudi();
});

/** XSW1 to XSW8 of “On Breaking SAML”, as far as an assertion alone goes; the message signature does not cover it. */
describe('the assertion that was signed', () => {
  const vera = (): string => pezzo(buona, 'saml2:Assertion');
  const id = (): string => / ID="([^"]*)"/.exec(vera())?.[1] ?? '';
  const firma = (): string => pezzo(vera(), 'ds:Signature');
  const spoglia = (): string => cambia(vera(), firma(), '');
  /** In the name of somebody else, under another ID. */
  const falsa = (dentro = '', suo = '_altro'): string =>
    cambia(spoglia(), '</saml2:Issuer>', `</saml2:Issuer>${dentro}`)
      .replace(operatore.codiceFiscale, altro)
      .replace(id(), suo);
  const conOggetto = (xml: string): string =>
    cambia(firma(), '</ds:Signature>', `<ds:Object>${xml}</ds:Object></ds:Signature>`);
  const alPostoSuo = (nuova: string): string => cambia(buona, vera(), nuova);
  const allaFine = (assertion: string, xml: string): string =>
    cambia(assertion, '</saml2:AttributeStatement>', `</saml2:AttributeStatement>${xml}`);

  it.each<[string, () => string, string]>([
    [
      'XSW1: inside the signature, in an Object, within the false one',
      () => alPostoSuo(falsa(conOggetto(spoglia()))),
      'asserzione-non-firmata',
    ],
    [
      'XSW2: in the Header, its signature in the false one',
      () => inHeader(alPostoSuo(falsa(firma())), spoglia()),
      'asserzione-non-firmata',
    ],
    ['XSW3: after the false one', () => alPostoSuo(falsa() + vera()), 'sicurezza-irregolare'],
    ['XSW3 the other way round', () => alPostoSuo(vera() + falsa()), 'sicurezza-irregolare'],
    ['XSW4: inside the false one', () => alPostoSuo(allaFine(falsa(), vera())), 'asserzione-non-firmata'],
    [
      'XSW5: after the false one, which bears its ID and its signature',
      () => inHeader(alPostoSuo(falsa(firma(), id())), spoglia()),
      'id-ripetuto',
    ],
    [
      'XSW6: whole in an Object, its signature in the false one',
      () => alPostoSuo(falsa(conOggetto(vera()))),
      'asserzione-non-firmata',
    ],
    [
      'XSW7: in Extensions beside the false one',
      () =>
        alPostoSuo(
          `<saml2p:Extensions xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol">${vera()}</saml2p:Extensions>${falsa()}`,
        ),
      'asserzione-non-firmata',
    ],
    [
      'XSW8: the false one in an Object of its signature',
      () => alPostoSuo(cambia(vera(), firma(), conOggetto(falsa()))),
      'asserzione-non-firmata',
    ],
    [
      'in a wrapper, its signature in the false one',
      () => inHeader(alPostoSuo(falsa(firma())), involucro(spoglia())),
      'asserzione-non-firmata',
    ],
    [
      'in the false Subject',
      () => alPostoSuo(cambia(falsa(firma()), '</saml2:Subject>', `${spoglia()}</saml2:Subject>`)),
      'asserzione-non-firmata',
    ],
    [
      'in the Body',
      () => cambia(alPostoSuo(falsa(firma())), '</dato>', `</dato>${spoglia()}`),
      'contenuto-alterato',
    ],
    ['without its signature', () => alPostoSuo(spoglia()), 'asserzione-non-firmata'],
    [
      'with two signatures',
      () => alPostoSuo(cambia(vera(), firma(), firma() + firma())),
      'asserzione-non-firmata',
    ],
    [
      'with its signature one level below',
      () => alPostoSuo(cambia(vera(), firma(), involucro(firma()))),
      'asserzione-non-firmata',
    ],
    [
      'with the name of somebody else',
      () => alPostoSuo(vera().replace(operatore.codiceFiscale, altro)),
      'asserzione-non-firmata',
    ],
    [
      'with an attribute more',
      () =>
        alPostoSuo(
          cambia(
            vera(),
            '</saml2:AttributeStatement>',
            '<saml2:Attribute Name="x"><saml2:AttributeValue>1</saml2:AttributeValue></saml2:Attribute></saml2:AttributeStatement>',
          ),
        ),
      'asserzione-non-firmata',
    ],
  ])('%s: refused', async (_nome, testo, motivo) => {
    expect(await banco.esito(testo())).toBe(motivo);
  });
});

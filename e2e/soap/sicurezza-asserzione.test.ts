import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creaBanco, ora, type Banco } from './banco.ts';
import { cambia, pezzo } from './chirurgia.ts';
import { operatore } from './mondo.ts';

/** Who calls is what the assertion says, and only if this very assertion was signed by the municipality. */

const altro = 'QRCMTT86A30D403S';

let banco: Banco;

beforeAll(async () => {
  banco = await creaBanco();
});
afterAll(() => {
  banco.mondo.chiudi();
});

describe('an assertion signed by the municipality', () => {
  const ritoccata = (ritocco: (nuda: string) => string): string => banco.firmata({ asserzione: ritocco });
  const senza = (nome: string): string => ritoccata((nuda) => nuda.replace(pezzo(nuda, nome), ''));
  const con = (vecchio: string, nuovo: string): string => ritoccata((nuda) => cambia(nuda, vecchio, nuovo));
  const fine = '</saml2:AttributeStatement>';
  const attributo = (nome: string, valore: string): string =>
    `<saml2:Attribute Name="${nome}"><saml2:AttributeValue>${valore}</saml2:AttributeValue></saml2:Attribute>`;
  const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

  it.each<[string, () => string, string]>([
    ['of SAML 1.1', () => con('Version="2.0"', 'Version="1.1"'), 'asserzione-irregolare'],
    [
      'without Issuer',
      () => con('<saml2:Issuer>XS</saml2:Issuer>', '<saml2:Issuer/>'),
      'asserzione-irregolare',
    ],
    ['of another Issuer', () => con('>XS<', '>XY<'), 'asserzione-irregolare'],
    [
      'without IssueInstant',
      () => ritoccata((nuda) => nuda.replace(/ IssueInstant="[^"]*"/, '')),
      'asserzione-irregolare',
    ],
    [
      'of the future',
      () => con(`IssueInstant="${ora.toISOString()}"`, 'IssueInstant="2026-03-02T09:02:00Z"'),
      'asserzione-scaduta',
    ],
    [
      'in local time',
      () =>
        ritoccata((nuda) => nuda.replace(/NotOnOrAfter="[^"]*"/, 'NotOnOrAfter="2026-03-02T11:00:00+01:00"')),
      'asserzione-scaduta',
    ],
    [
      'until 30 February',
      () =>
        ritoccata((nuda) => nuda.replace(/ NotOnOrAfter="[^"]*"/, ' NotOnOrAfter="2027-02-30T11:00:00Z"')),
      'asserzione-scaduta',
    ],
    ['without Subject', () => senza('saml2:Subject'), 'asserzione-senza-conferma'],
    ['without SubjectConfirmation', () => senza('saml2:SubjectConfirmation'), 'asserzione-senza-conferma'],
    [
      'confirmed by holder of key',
      () => con(bearer, bearer.replace('bearer', 'holder-of-key')),
      'asserzione-senza-conferma',
    ],
    [
      'that never ends',
      () => ritoccata((nuda) => nuda.replace(/ NotOnOrAfter="[^"]*"/, '')),
      'asserzione-senza-conferma',
    ],
    ['without AuthnStatement', () => senza('saml2:AuthnStatement'), 'asserzione-senza-accesso'],
    [
      'without AuthnInstant',
      () => ritoccata((nuda) => nuda.replace(/ AuthnInstant="[^"]*"/, '')),
      'asserzione-senza-accesso',
    ],
    [
      'whose session has ended',
      () =>
        ritoccata((nuda) =>
          nuda.replace(/SessionNotOnOrAfter="[^"]*"/, 'SessionNotOnOrAfter="2026-03-02T08:58:59Z"'),
        ),
      'asserzione-scaduta',
    ],
    [
      'for another audience',
      () =>
        con(
          '<saml2:AuthnStatement',
          '<saml2:Conditions><saml2:AudienceRestriction><saml2:Audience>urn:x</saml2:Audience></saml2:AudienceRestriction></saml2:Conditions><saml2:AuthnStatement',
        ),
      'asserzione-condizionata',
    ],
    [
      'whose conditions have ended',
      () =>
        con(
          '<saml2:AuthnStatement',
          '<saml2:Conditions NotOnOrAfter="2026-03-02T08:58:00Z"/><saml2:AuthnStatement',
        ),
      'asserzione-scaduta',
    ],
    ['without NameID', () => senza('saml2:NameID'), 'asserzione-incompleta'],
    ['with an empty NameID', () => con(`>${operatore.codiceFiscale}<`, '> <'), 'asserzione-incompleta'],
    [
      'with two NameID',
      () => con('</saml2:NameID>', `</saml2:NameID><saml2:NameID>${altro}</saml2:NameID>`),
      'asserzione-incompleta',
    ],
    [
      'with an element in its NameID',
      () => con('</saml2:NameID>', '<x/></saml2:NameID>'),
      'asserzione-incompleta',
    ],
    ...['IdSede', 'IdPostazione', 'IdPostazioneFirmato', 'IdApplicazione'].flatMap(
      (nome): [string, () => string, string][] => [
        [`without ${nome}`, () => con(`Name="${nome}"`, 'Name="Altro"'), 'asserzione-incompleta'],
        [`with ${nome} twice`, () => con(fine, `${attributo(nome, '1')}${fine}`), 'asserzione-incompleta'],
        [
          `with ${nome} in a second statement`,
          () => con(fine, `${fine}<saml2:AttributeStatement>${attributo(nome, '1')}${fine}`),
          'asserzione-incompleta',
        ],
      ],
    ),
    [
      'with two values of an attribute',
      () =>
        con(
          '>1</saml2:AttributeValue>',
          '>1</saml2:AttributeValue><saml2:AttributeValue>2</saml2:AttributeValue>',
        ),
      'asserzione-incompleta',
    ],
  ])('%s is refused', async (_nome, testo, motivo) => {
    expect(await banco.esito(testo())).toBe(motivo);
  });

  it('with an attribute more, a condition of use and its dates passes', async () => {
    const condizioni = `<saml2:Conditions NotBefore="${ora.toISOString()}" NotOnOrAfter="2026-03-02T09:05:00Z"><saml2:OneTimeUse/></saml2:Conditions>`;
    const testo = ritoccata((nuda) =>
      cambia(
        cambia(nuda, fine, `${attributo('Altro', '1')}${fine}`),
        '<saml2:AuthnStatement',
        `${condizioni}<saml2:AuthnStatement`,
      ),
    );
    expect(await banco.esito(testo)).toMatchObject({ chi: { codiceFiscale: operatore.codiceFiscale } });
  });
});

import { createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { corpo, creaBanco, type Banco } from './banco.ts';
import { cambia, conFirma, firmaDelMessaggio, inHeader, involucro, pezzo } from './chirurgia.ts';
import { chiavePem } from './cms.ts';
import { comune, operatore } from './mondo.ts';

/** By which mathematics, of which key: what the sender may choose, and what not. */

const xmldsig = 'http://www.w3.org/2000/09/xmldsig#';
const dsigMore = 'http://www.w3.org/2001/04/xmldsig-more#';
const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const wss = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
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

const ritocca = (vecchio: string, nuovo: string): string =>
  conFirma(buona, (f) => f.replaceAll(vecchio, nuovo));

describe('an algorithm', () => {
  const firma = `${dsigMore}rsa-sha256`;
  const digest = 'http://www.w3.org/2001/04/xmlenc#sha256';
  it.each([
    [`${dsigMore}rsa-md5`, firma],
    [`${xmldsig}dsa-sha1`, firma],
    [`${xmldsig}hmac-sha1`, firma],
    [`${dsigMore}hmac-sha256`, firma],
    [`${dsigMore}ecdsa-sha256`, firma],
    ['http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1', firma],
    ['', firma],
    [`${dsigMore}md5`, digest],
    ['http://www.w3.org/2001/04/xmlenc#ripemd160', digest],
    ['toString', digest],
    ['__proto__', digest],
  ])('%j is refused', async (nuovo, vecchio) => {
    expect(await banco.esito(ritocca(vecchio, nuovo))).toBe('algoritmo-non-ammesso');
  });

  it('downgraded after signing is refused', async () => {
    expect(await banco.esito(ritocca(firma, `${xmldsig}rsa-sha1`))).toBe('firma-non-valida');
    expect(await banco.esito(ritocca(digest, `${xmldsig}sha1`))).toBe('firma-non-valida');
  });

  it('with SHA-1 is refused wherever it stands, if the office forbids it', async () => {
    const vietato = { sha1Ammesso: false };
    const casi: [ReturnType<Banco['firmata']>, string][] = [
      [banco.firmata({ algoritmo: 'sha1' }), 'algoritmo-non-ammesso'],
      [banco.firmata({ digest: 'sha1' }), 'algoritmo-non-ammesso'],
      [banco.firmata({ algoritmo: 'sha1', digest: 'sha256' }), 'algoritmo-non-ammesso'],
      [banco.firmata({ algoritmoAsserzione: 'sha1' }), 'asserzione-non-firmata'],
    ];
    for (const [testo, motivo] of casi) {
      expect(await banco.esito(testo, vietato)).toBe(motivo);
      expect(await banco.esito(testo)).toMatchObject(accolta);
    }
    expect(await banco.esito(buona, vietato)).toMatchObject(accolta);
  });
});

describe('a transform', () => {
  const una = `<ds:Transform Algorithm="${excC14n}"/>`;
  const con = (elenco: string): string =>
    conFirma(buona, (f) => {
      const [prima, dopo] = [f.lastIndexOf('<ds:Transforms>'), f.lastIndexOf('</ds:Transforms>')];
      return `${f.slice(0, prima)}<ds:Transforms>${elenco}${f.slice(dopo)}`;
    });
  const di = (nome: string, dentro = ''): string =>
    `<ds:Transform Algorithm="${nome}">${dentro}</ds:Transform>`;
  const xpath = '<ds:XPath>not(ancestor-or-self::*[local-name()="dato"])</ds:XPath>';
  const xslt = `<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/>`;
  const avvolta = `${xmldsig}enveloped-signature`;

  it.each<[string, string, string?]>([
    ['XSLT', di('http://www.w3.org/TR/1999/REC-xslt-19991116', xslt) + una],
    ['XPath', di('http://www.w3.org/TR/1999/REC-xpath-19991116', xpath) + una],
    ['XPath Filter 2', di('http://www.w3.org/2002/06/xmldsig-filter2') + una],
    ['base64', di(`${xmldsig}base64`)],
    ['base64 after the canonical form', una + di(`${xmldsig}base64`)],
    ['the STR-Transform', di(`${wss}-soap-message-security-1.0#STR-Transform`)],
    ['an inclusive canonical form', di('http://www.w3.org/TR/2001/REC-xml-c14n-20010315')],
    ['an inclusive canonical form 1.1', di('http://www.w3.org/2006/12/xml-c14n11')],
    ['comments in the canonical form', di(`${excC14n}WithComments`)],
    ['the canonical form twice', una + una],
    ['nothing', ''],
    ['a name of no known vocabulary', di('urn:x')],
    ['no name', '<ds:Transform/>'],
    ['an element that is no transform', `<ds:Altra Algorithm="${excC14n}"/>`],
    ['a thousand times the same', una.repeat(1000)],
    ['two lists of prefixes', di(excC14n, `<e:InclusiveNamespaces xmlns:e="${excC14n}"/>`.repeat(2))],
    [
      'too many prefixes',
      di(excC14n, `<e:InclusiveNamespaces xmlns:e="${excC14n}" PrefixList="${'p '.repeat(33)}"/>`),
    ],
    ['an XPath within the canonical form', di(excC14n, xpath)],
    ['the removal of the signature twice', di(avvolta) + di(avvolta) + una],
    ['the removal of the signature afterwards', una + di(avvolta)],
    ['the removal of the signature, which is not inside', di(avvolta) + una, 'riferimento-non-valido'],
  ])('by %s is refused', async (_nome, elenco, motivo = 'algoritmo-non-ammesso') => {
    expect(await banco.esito(con(elenco))).toBe(motivo);
  });

  it.each(['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', `${excC14n}WithComments`, 'urn:x'])(
    'of SignedInfo by %s is refused',
    async (nome) => {
      const testo = conFirma(buona, (f) =>
        f.replace(
          `CanonicalizationMethod Algorithm="${excC14n}"`,
          `CanonicalizationMethod Algorithm="${nome}"`,
        ),
      );
      expect(await banco.esito(testo)).toBe('algoritmo-non-ammesso');
    },
  );

  it('of more parts than an envelope has is refused', async () => {
    const riferimento =
      /<ds:Reference URI="#TS-1">.*?<\/ds:Reference>/s.exec(firmaDelMessaggio(buona))?.[0] ?? '';
    for (const volte of [7, 5000]) {
      const testo = conFirma(buona, (f) => cambia(f, riferimento, riferimento.repeat(volte + 1)));
      expect(await banco.esito(testo)).toBe('riferimento-non-valido');
    }
  });
});

describe('the key', () => {
  /** The message signature made again by somebody, over the same parts. */
  function rifirma(testo: string, algoritmo: string, chiave: string, informazioni: string): string {
    const firma = new SignedXml({
      ...{ privateKey: chiave, signatureAlgorithm: algoritmo, canonicalizationAlgorithm: excC14n },
      ...{ idMode: 'wssecurity', getKeyInfoContent: () => informazioni },
    });
    if (algoritmo.includes('hmac')) firma.enableHMAC();
    for (const parte of ['Timestamp', 'Body']) {
      firma.addReference({
        xpath: `//*[local-name(.)='${parte}']`,
        ...{ digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256', transforms: [excC14n] },
      });
    }
    firma.computeSignature(cambia(testo, firmaDelMessaggio(testo), ''), {
      prefix: 'ds',
      location: { reference: "//*[local-name(.)='Security']", action: 'append' },
    });
    return firma.getSignedXml();
  }
  const rinvio = (id: string): string =>
    `<wsse:SecurityTokenReference xmlns:wsse="${wss}-wssecurity-secext-1.0.xsd"><wsse:Reference URI="#${id}"/></wsse:SecurityTokenReference>`;
  const intruso = async () => {
    const emessa = await banco.mondo.pki.emettiPostazione({
      idPostazione: `${comune.codice}-CO-9999`,
      comune: comune.codice,
    });
    return {
      chiave: chiavePem(emessa.chiave),
      pubblica: createPublicKey(emessa.chiave),
      certificato: emessa.certificato,
    };
  };

  it('of the token signs, made again by the same', async () => {
    const { chiave } = banco.mondo.mittente.comune;
    const testo = rifirma(buona, `${dsigMore}rsa-sha256`, chiavePem(chiave), rinvio('X509-1'));
    expect(await banco.esito(testo)).toMatchObject(accolta);
  });

  it.each(['hmac-sha1', 'hmac-sha256'])(
    'that everybody knows does not sign, as a secret of %s',
    async (nome) => {
      const pubblica = createPublicKey(banco.mondo.mittente.comune.chiave);
      const segreto = pubblica.export({ type: 'spki', format: 'pem' }).toString();
      const algoritmo = nome === 'hmac-sha1' ? `${xmldsig}${nome}` : `${dsigMore}${nome}`;
      // xml-crypto knows HMAC with SHA-1 only: the name of the other is put in afterwards, which no verifier would get to see.
      const testo = rifirma(buona, `${xmldsig}hmac-sha1`, segreto, rinvio('X509-1'));
      expect(await banco.esito(testo.replace(`${xmldsig}hmac-sha1`, algoritmo))).toBe(
        'algoritmo-non-ammesso',
      );
    },
  );

  it('of somebody else does not sign, whatever KeyInfo says', async () => {
    const { chiave, pubblica, certificato } = await intruso();
    const { n = '', e = '' } = pubblica.export({ format: 'jwk' });
    const valore = `<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>${n}</ds:Modulus><ds:Exponent>${e}</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>`;
    const der = Buffer.from(certificato).toString('base64');
    const x509 = `<ds:X509Data><ds:X509Certificate>${der}</ds:X509Certificate></ds:X509Data>`;
    const suo = inHeader(
      buona,
      involucro(
        pezzo(buona, 'wsse:BinarySecurityToken')
          .replace(/>[^<]*</, `>${der}<`)
          .replace('X509-1', 'X509-2')
          .replace(
            ' ',
            ` xmlns:wsse="${wss}-wssecurity-secext-1.0.xsd" xmlns:wsu="${wss}-wssecurity-utility-1.0.xsd" `,
          ),
      ),
    );
    const casi: [string, string, string][] = [
      [buona, rinvio('X509-1'), 'firma-non-valida'],
      [suo, rinvio('X509-2'), 'chiave-non-indicata'],
      [suo, rinvio('X509-1') + rinvio('X509-2'), 'chiave-non-indicata'],
      [buona, valore, 'chiave-non-indicata'],
      [buona, rinvio('X509-1') + valore, 'chiave-non-indicata'],
      [buona, x509, 'chiave-non-indicata'],
      [buona, rinvio('TS-1'), 'chiave-non-indicata'],
      [buona, '<ds:KeyName>X509-1</ds:KeyName>', 'chiave-non-indicata'],
    ];
    for (const [testo, informazioni, motivo] of casi) {
      const firmato = rifirma(testo, `${dsigMore}rsa-sha256`, chiave, informazioni);
      expect(await banco.esito(firmato), informazioni.slice(0, 60)).toBe(motivo);
    }
  });

  it('must be pointed to', async () => {
    const senza = conFirma(buona, (f) => f.replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/s, ''));
    expect(await banco.esito(senza)).toBe('chiave-non-indicata');
  });
});

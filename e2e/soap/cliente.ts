import { randomUUID } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { chiavePem, firmaCms, pem, type Identità } from './cms.ts';

const wss = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/';
const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const algoritmi = {
  sha256: {
    firma: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  },
  sha1: {
    firma: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
  },
} as const;

export interface Mittente {
  readonly comune: Identità;
  readonly postazione: Identità;
  readonly idPostazione: string;
  readonly idSede: string;
  readonly codiceFiscale: string;
}

/** Everything that a test may want to spoil; the rest is right by itself. */
export interface Opzioni {
  readonly ora?: Date;
  readonly durataSecondi?: number;
  readonly algoritmo?: keyof typeof algoritmi;
  /** What is signed as IdPostazioneFirmato, when it is not IdPostazione. */
  readonly contenutoFirmato?: string;
  readonly attributiInPiu?: Readonly<Record<string, string>>;
  readonly soloTimestamp?: boolean;
  readonly secondiAsserzione?: number;
  /** Of the digests, where it is not that of the signature. */
  readonly digest?: keyof typeof algoritmi;
  readonly algoritmoAsserzione?: keyof typeof algoritmi;
  /** `InclusiveNamespaces/@PrefixList` wherever the client canonicalises. */
  readonly prefissi?: string[];
  /** What the municipality signs as assertion, changed before it signs it. */
  readonly asserzione?: (nuda: string) => string;
  /** What stands in the KeyInfo of the message signature. */
  readonly informazioni?: string;
}

function dettagli(algoritmo: keyof typeof algoritmi, { digest, prefissi = [] }: Opzioni) {
  return {
    firma: algoritmi[algoritmo].firma,
    digest: algoritmi[digest ?? algoritmo].digest,
    inclusi: { inclusiveNamespacesPrefixList: prefissi },
  };
}

function asserzione(mittente: Mittente, ora: Date, opzioni: Opzioni): string {
  const id = `_${randomUUID()}`;
  const fine = new Date(ora.getTime() + (opzioni.secondiAsserzione ?? 300) * 1000).toISOString();
  const inizio = ora.toISOString();
  const firmato = firmaCms(opzioni.contenutoFirmato ?? mittente.idPostazione, mittente.postazione);
  const attributi = {
    IdSede: mittente.idSede,
    IdPostazione: mittente.idPostazione,
    IdPostazioneFirmato: firmato,
    IdApplicazione: '1',
    ...opzioni.attributiInPiu,
  };
  const elenco = Object.entries(attributi).map(
    ([nome, valore]) =>
      `<saml2:Attribute Name="${nome}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified">` +
      `<saml2:AttributeValue>${valore}</saml2:AttributeValue></saml2:Attribute>`,
  );
  const nuda =
    `<saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" IssueInstant="${inizio}" Version="2.0">` +
    `<saml2:Issuer>XS</saml2:Issuer>` +
    `<saml2:Subject><saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">${mittente.codiceFiscale}</saml2:NameID>` +
    `<saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
    `<saml2:SubjectConfirmationData NotBefore="${inizio}" NotOnOrAfter="${fine}"/></saml2:SubjectConfirmation></saml2:Subject>` +
    `<saml2:AuthnStatement AuthnInstant="${inizio}" SessionNotOnOrAfter="${fine}">` +
    `<saml2:SubjectLocality Address="192.0.2.10"/>` +
    `<saml2:AuthnContext><saml2:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:X509</saml2:AuthnContextClassRef></saml2:AuthnContext>` +
    `</saml2:AuthnStatement><saml2:AttributeStatement>${elenco.join('')}</saml2:AttributeStatement></saml2:Assertion>`;
  // Signed before it stands in an envelope: prefixes of the envelope mean nothing to it yet.
  const sue = { ...opzioni, prefissi: [] };
  const nomi = dettagli(opzioni.algoritmoAsserzione ?? opzioni.algoritmo ?? 'sha256', sue);
  const firma = new SignedXml({
    privateKey: chiavePem(mittente.comune.chiave),
    publicCert: pem('CERTIFICATE', mittente.comune.certificato),
    signatureAlgorithm: nomi.firma,
    canonicalizationAlgorithm: excC14n,
    ...nomi.inclusi,
  });
  firma.addReference({
    xpath: "/*[local-name(.)='Assertion']",
    digestAlgorithm: nomi.digest,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', excC14n],
    ...nomi.inclusi,
  });
  firma.computeSignature(opzioni.asserzione?.(nuda) ?? nuda, {
    prefix: 'ds',
    location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' },
  });
  return firma.getSignedXml();
}

/** Signs an envelope whose Header is empty, whoever wrote it. */
export function firmaBusta(nuda: string, mittente: Mittente, opzioni: Opzioni = {}): string {
  const ora = opzioni.ora ?? new Date();
  const scade = new Date(ora.getTime() + (opzioni.durataSecondi ?? 300) * 1000);
  const token = Buffer.from(mittente.comune.certificato).toString('base64');
  const sicurezza =
    `<wsse:Security xmlns:wsse="${wss}-wssecurity-secext-1.0.xsd" xmlns:wsu="${wss}-wssecurity-utility-1.0.xsd" xmlns:e="${soap11}" e:mustUnderstand="1">` +
    `<wsu:Timestamp wsu:Id="TS-1"><wsu:Created>${ora.toISOString()}</wsu:Created><wsu:Expires>${scade.toISOString()}</wsu:Expires></wsu:Timestamp>` +
    asserzione(mittente, ora, opzioni) +
    `<wsse:BinarySecurityToken EncodingType="${wss}-soap-message-security-1.0#Base64Binary" ValueType="${wss}-x509-token-profile-1.0#X509v3" wsu:Id="X509-1">${token}</wsse:BinarySecurityToken></wsse:Security>`;
  const nomi = dettagli(opzioni.algoritmo ?? 'sha256', opzioni);
  const firma = new SignedXml({
    privateKey: chiavePem(mittente.comune.chiave),
    signatureAlgorithm: nomi.firma,
    canonicalizationAlgorithm: excC14n,
    ...nomi.inclusi,
    idMode: 'wssecurity',
    getKeyInfoContent: () =>
      opzioni.informazioni ??
      `<wsse:SecurityTokenReference xmlns:wsse="${wss}-wssecurity-secext-1.0.xsd">` +
        `<wsse:Reference URI="#X509-1" ValueType="${wss}-x509-token-profile-1.0#X509v3"/></wsse:SecurityTokenReference>`,
  });
  const parti = opzioni.soloTimestamp ? ['Timestamp'] : ['Timestamp', 'Body'];
  for (const parte of parti) {
    firma.addReference({
      xpath: `//*[local-name(.)='${parte}']`,
      digestAlgorithm: nomi.digest,
      transforms: [excC14n],
      ...nomi.inclusi,
    });
  }
  firma.computeSignature(nuda.replace('Header></', `Header>${sicurezza}</`), {
    prefix: 'ds',
    location: { reference: "//*[local-name(.)='Security']", action: 'append' },
  });
  return firma.getSignedXml();
}

/** A whole envelope as the official client writes it, signed with an independent library. */
export function busta(mittente: Mittente, corpo: string, opzioni: Opzioni = {}): string {
  const nuda =
    `<soapenv:Envelope xmlns:soapenv="${soap11}"><soapenv:Header></soapenv:Header>` +
    `<soapenv:Body xmlns:wsu="${wss}-wssecurity-utility-1.0.xsd" wsu:Id="Body-1">${corpo.replace(/<\?xml[^>]*\?>/, '')}</soapenv:Body></soapenv:Envelope>`;
  return firmaBusta(nuda, mittente, opzioni);
}

/** Does the signature of an answer hold, and does it cover the Body? Checked with the independent library. */
export function rispostaFirmata(xml: string, certificato: Uint8Array): boolean {
  const inizio = xml.lastIndexOf('<ds:Signature ');
  const fine = xml.lastIndexOf('</ds:Signature>') + '</ds:Signature>'.length;
  if (inizio < 0) return false;
  const firma = new SignedXml({ publicCert: pem('CERTIFICATE', certificato), idMode: 'wssecurity' });
  firma.loadSignature(xml.slice(inizio, fine));
  try {
    if (!firma.checkSignature(xml)) return false;
  } catch {
    return false;
  }
  return firma.getSignedReferences().some((parte) => /^<[A-Za-z-]+:Body\b/.test(parte));
}

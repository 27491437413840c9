/** Namespaces and algorithm names of SOAP 1.1, WS-Security 1.0/1.1, XML Signature and SAML 2.0. */
const wss = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';

export const ns = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
  wsse: `${wss}-wssecurity-secext-1.0.xsd`,
  wsse11: 'http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd',
  wsu: `${wss}-wssecurity-utility-1.0.xsd`,
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  saml: 'urn:oasis:names:tc:SAML:2.0:assertion',
  xml: 'http://www.w3.org/XML/1998/namespace',
  nostro: 'urn:sportello:soap',
} as const;

export const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const firmaAvvolta = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
export const tipoX509 = `${wss}-x509-token-profile-1.0#X509v3`;
export const codificaBase64 = `${wss}-soap-message-security-1.0#Base64Binary`;

/** SECURITY: maps, because an object would also answer to `toString` and to whatever else every object has. */
export const algoritmiFirma: ReadonlyMap<string, 'sha1' | 'sha256'> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#rsa-sha1', 'sha1'],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'sha256'],
]);
export const algoritmiDigest: ReadonlyMap<string, 'sha1' | 'sha256'> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'sha1'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
]);

/** Namespaces and algorithm names of SOAP 1.1, WS-Security 1.0 and 1.1, XML Signature and SAML 2.0. */
const wss = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';

export const ns = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsse: `${wss}-wssecurity-secext-1.0.xsd`,
  wsse11: 'http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd',
  wsu: `${wss}-wssecurity-utility-1.0.xsd`,
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  saml: 'urn:oasis:names:tc:SAML:2.0:assertion',
} as const;

export const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const firmaAvvolta = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
export const tipoX509 = `${wss}-x509-token-profile-1.0#X509v3`;
export const codificaBase64 = `${wss}-soap-message-security-1.0#Base64Binary`;
export const nonSpecificato = 'urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified';

/**
 * Signature and digest of each policy. The official one (Basic128Rsa15) means RSA-SHA1; RSA-SHA256 is what a service of
 * today should take (security.md §7).
 */
export const algoritmi = {
  'RSA-SHA256': {
    firma: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  },
  'RSA-SHA1': {
    firma: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
    digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
  },
} as const;
export type Algoritmo = keyof typeof algoritmi;

const speciali: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text fit for an element or a quoted attribute. */
export function sfuggi(testo: string): string {
  return testo.replace(/[&<>"]/g, (carattere) => speciali[carattere] ?? carattere);
}

import { randomUUID } from 'node:crypto';
import { firmaXml } from './firma.ts';
import type { Mittente } from './mittente.ts';
import { excC14n, firmaAvvolta, nonSpecificato, ns, sfuggi } from './nomi.ts';

/** Minutes for which assertion and Timestamp hold: those of the official client (security.md §7). */
export const minutiDiValidita = 5;

function attributo(nome: string, valore: string): string {
  return (
    `<saml2:Attribute Name="${nome}" NameFormat="${nonSpecificato}">` +
    `<saml2:AttributeValue>${sfuggi(valore)}</saml2:AttributeValue></saml2:Attribute>`
  );
}

/** SAML 2.0, self-issued: who acts, from which workstation, with which application; signed by the municipality. */
export function creaAsserzione(mittente: Mittente, ora: Date): string {
  const inizio = ora.toISOString();
  const fine = new Date(ora.getTime() + minutiDiValidita * 60_000).toISOString();
  const testa =
    `<saml2:Assertion xmlns:saml2="${ns.saml}" ID="_${randomUUID()}" IssueInstant="${inizio}" Version="2.0">` +
    `<saml2:Issuer>XS</saml2:Issuer>`;
  const resto =
    `<saml2:Subject><saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">` +
    `${sfuggi(mittente.operatore)}</saml2:NameID>` +
    `<saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
    `<saml2:SubjectConfirmationData NotBefore="${inizio}" NotOnOrAfter="${fine}"/>` +
    `</saml2:SubjectConfirmation></saml2:Subject>` +
    `<saml2:AuthnStatement AuthnInstant="${inizio}" SessionNotOnOrAfter="${fine}">` +
    `<saml2:SubjectLocality Address="${sfuggi(mittente.indirizzo)}"/><saml2:AuthnContext>` +
    `<saml2:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:X509</saml2:AuthnContextClassRef>` +
    `</saml2:AuthnContext></saml2:AuthnStatement><saml2:AttributeStatement>` +
    attributo('IdSede', mittente.sede) +
    attributo('IdPostazione', mittente.idPostazione) +
    attributo('IdPostazioneFirmato', mittente.idPostazioneFirmato) +
    attributo('IdApplicazione', mittente.applicazione) +
    `</saml2:AttributeStatement></saml2:Assertion>`;
  const certificato = mittente.comune.certificato.raw.toString('base64');
  const { xml } = firmaXml(testa + resto, {
    chiave: mittente.comune.chiave,
    algoritmo: mittente.algoritmo,
    parti: [{ xpath: '/*', trasformazioni: [firmaAvvolta, excC14n] }],
    chiaveIndicata: `<ds:X509Data><ds:X509Certificate>${certificato}</ds:X509Certificate></ds:X509Data>`,
    posto: testa.length,
  });
  return xml;
}

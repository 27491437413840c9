import { randomUUID } from 'node:crypto';
import { creaAsserzione, minutiDiValidita } from './asserzione.ts';
import { firmaXml, type Firmato } from './firma.ts';
import type { Mittente } from './mittente.ts';
import { codificaBase64, excC14n, ns, tipoX509 } from './nomi.ts';

const figlioDi = (nome: string): string => `/*[local-name()='${nome}']`;

/**
 * The whole SOAP 1.1 envelope of a call (security.md §7): Timestamp, assertion, token of the municipality, signature over
 * Timestamp and Body. Every call is a new one: an envelope sent twice is a replay.
 * @param corpo the official request, as XML of its root.
 */
export function creaBusta(mittente: Mittente, corpo: string, ora: Date): Firmato {
  const id = randomUUID();
  const scade = new Date(ora.getTime() + minutiDiValidita * 60_000);
  const testa =
    `<soapenv:Envelope xmlns:soapenv="${ns.soap}" xmlns:wsu="${ns.wsu}"><soapenv:Header>` +
    `<wsse:Security xmlns:wsse="${ns.wsse}" soapenv:mustUnderstand="1">` +
    `<wsu:Timestamp wsu:Id="TS-${id}"><wsu:Created>${ora.toISOString()}</wsu:Created>` +
    `<wsu:Expires>${scade.toISOString()}</wsu:Expires></wsu:Timestamp>` +
    creaAsserzione(mittente, ora) +
    `<wsse:BinarySecurityToken EncodingType="${codificaBase64}" ValueType="${tipoX509}" wsu:Id="X509-${id}">` +
    `${mittente.comune.certificato.raw.toString('base64')}</wsse:BinarySecurityToken>`;
  const resto =
    `</wsse:Security></soapenv:Header><soapenv:Body wsu:Id="Body-${id}">` +
    `${corpo.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, '')}</soapenv:Body></soapenv:Envelope>`;
  const nellaSicurezza = figlioDi('Envelope') + figlioDi('Header') + figlioDi('Security');
  const { xml, valore } = firmaXml(testa + resto, {
    chiave: mittente.comune.chiave,
    algoritmo: mittente.algoritmo,
    parti: [
      { xpath: nellaSicurezza + figlioDi('Timestamp'), trasformazioni: [excC14n] },
      { xpath: figlioDi('Envelope') + figlioDi('Body'), trasformazioni: [excC14n] },
    ],
    chiaveIndicata:
      `<wsse:SecurityTokenReference xmlns:wsse="${ns.wsse}">` +
      `<wsse:Reference URI="#X509-${id}" ValueType="${tipoX509}"/></wsse:SecurityTokenReference>`,
    posto: testa.length,
  });
  return { xml: `<?xml version="1.0" encoding="UTF-8"?>${xml}`, valore };
}

import { createHash, randomUUID, sign } from 'node:crypto';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { Sigillo } from '../../accessi/pki/index.ts';
import type { Orologio } from '../../orologio.ts';
import { canonico, figli, unico } from './albero.ts';
import { codificaBase64, excC14n, ns, tipoX509 } from './nomi.ts';
import { alleggerisci, interi } from './pesanti.ts';
import type { FirmaRichiesta } from './verifica.ts';

/** Wraps an official answer (XML of its root) into a signed envelope. */
export type FirmaRisposta = (corpo: string, richiesta: FirmaRichiesta) => string;

/** Wraps XML into a signed envelope. `conferma`: SignatureValue of the request that it answers, base64. */
export type FirmaBusta = (
  corpo: string,
  come: { readonly algoritmo: FirmaRichiesta['algoritmo']; readonly conferma?: string },
) => string;

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

function riferimento(id: string, metodo: string, digest: string): string {
  return (
    `<ds:Reference URI="#${id}"><ds:Transforms><ds:Transform Algorithm="${excC14n}"></ds:Transform></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${metodo}"></ds:DigestMethod>` +
    `<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`
  );
}

/**
 * Answers carry a Timestamp, the confirmation of the request's signature (`RequireSignatureConfirmation` of the
 * official policy) and a signature over both and the Body, exclusive canonicalisation, with the algorithm of the
 * request: a client that follows the published policy to the letter (Basic128Rsa15) refuses any other
 * (docs/decisions/0010-firma-delle-buste.md). SECURITY: the random identifiers come before all that a caller can choose,
 * so that no collision can be prepared.
 */
export function creaFirmaRisposta(firma: Sigillo, orologio: Orologio): FirmaRisposta {
  const busta = creaFirmaBusta(firma, orologio);
  return (corpo, { valore, algoritmo }) => busta(corpo, { algoritmo, conferma: valore.toString('base64') });
}

/** The same for what answers nobody: a notification confirms no request. */
export function creaFirmaBusta(firma: Sigillo, orologio: Orologio): FirmaBusta {
  const gettone = Buffer.from(firma.certificato).toString('base64');
  return (corpo, { algoritmo, conferma }) => {
    const nomi = algoritmi[algoritmo];
    const ora = orologio();
    const scade = new Date(ora.getTime() + 5 * 60_000);
    const id = randomUUID();
    const segno = `F-${randomUUID()}`;
    const [idMarca, idConferma, idCorpo, idGettone] = [`TS-${id}`, `SC-${id}`, `B-${id}`, `X-${id}`];
    const inizio =
      `<soapenv:Envelope xmlns:soapenv="${ns.soap}" xmlns:wsu="${ns.wsu}"><soapenv:Header>` +
      `<wsse:Security xmlns:wsse="${ns.wsse}" soapenv:mustUnderstand="1">` +
      `<wsu:Timestamp wsu:Id="${idMarca}"><wsu:Created>${ora.toISOString()}</wsu:Created>` +
      `<wsu:Expires>${scade.toISOString()}</wsu:Expires></wsu:Timestamp>` +
      (conferma === undefined
        ? ''
        : `<wsse11:SignatureConfirmation xmlns:wsse11="${ns.wsse11}" Value="${conferma}" wsu:Id="${idConferma}"/>`) +
      `<wsse:BinarySecurityToken EncodingType="${codificaBase64}" ValueType="${tipoX509}" wsu:Id="${idGettone}">` +
      `${gettone}</wsse:BinarySecurityToken>`;
    const fine =
      `</wsse:Security></soapenv:Header><soapenv:Body wsu:Id="${idCorpo}">` +
      `${corpo.replace(/^\s*<\?xml[^>]*\?>\s*/, '')}</soapenv:Body></soapenv:Envelope>`;
    const { xml: leggero, tolti } = alleggerisci(fine, segno);
    // The very text that is sent gets parsed and digested: the signature element is then put between the two halves.
    using documento = XmlDocument.fromString(inizio + leggero);
    const sicurezza = unico(unico(documento.root, ns.soap, 'Header'), ns.wsse, 'Security');
    const parti: readonly (readonly [string, XmlElement | undefined])[] = [
      [idMarca, unico(sicurezza, ns.wsu, 'Timestamp')],
      ...(conferma === undefined
        ? []
        : [[idConferma, unico(sicurezza, ns.wsse11, 'SignatureConfirmation')] as const]),
      [idCorpo, figli(documento.root).at(-1)],
    ];
    const riferimenti = parti.map(([nome, elemento]) => {
      if (!elemento) throw new Error('answer envelope without its parts');
      const digest = createHash(algoritmo);
      for (const pezzo of interi(canonico(documento, elemento), segno, tolti)) digest.update(pezzo);
      return riferimento(nome, nomi.digest, digest.digest('base64'));
    });
    // Written in canonical form already, so that what is signed is what is sent.
    const infoFirmata =
      `<ds:SignedInfo xmlns:ds="${ns.ds}"><ds:CanonicalizationMethod Algorithm="${excC14n}"></ds:CanonicalizationMethod>` +
      `<ds:SignatureMethod Algorithm="${nomi.firma}"></ds:SignatureMethod>` +
      `${riferimenti.join('')}</ds:SignedInfo>`;
    const valore = sign(algoritmo, Buffer.from(infoFirmata), firma.chiave).toString('base64');
    const firmato =
      `<ds:Signature xmlns:ds="${ns.ds}">${infoFirmata}<ds:SignatureValue>${valore}</ds:SignatureValue>` +
      `<ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI="#${idGettone}" ValueType="${tipoX509}"/>` +
      `</wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>`;
    return `<?xml version="1.0" encoding="UTF-8"?>${inizio}${firmato}${fine}`;
  };
}

import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { firmaXml } from './firma.ts';
import type { Identita } from './identita.ts';
import type { Mittente } from './mittente.ts';
import { codificaBase64, excC14n, ns, tipoX509, type Algoritmo } from './nomi.ts';

export interface Emittente extends Identita {
  readonly pem: string;
}

interface Nascita {
  readonly nome: string;
  /** Self-signed when absent. */
  readonly da?: Emittente;
  readonly ca?: boolean;
  readonly dal?: Date;
  readonly al?: Date;
  /** Names of a TLS server. */
  readonly server?: readonly string[];
}

let seriali = 0;

/** Certificates of every kind that the tests need: authorities, municipalities, workstations, TLS servers. */
export function identitaDiProva({ nome, da, ca = false, dal, al, server }: Nascita): Emittente {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const chiave = forge.pki.privateKeyFromPem(pem);
  const certificato = forge.pki.createCertificate();
  certificato.publicKey = forge.pki.setRsaPublicKey(chiave.n, chiave.e);
  certificato.serialNumber = String(++seriali).padStart(4, '0');
  certificato.validity.notBefore = dal ?? new Date(Date.now() - 86_400_000);
  certificato.validity.notAfter = al ?? new Date(Date.now() + 30 * 86_400_000);
  const soggetto = [{ name: 'commonName', value: nome }];
  certificato.setSubject(soggetto);
  certificato.setIssuer(
    da ? [{ name: 'commonName', value: da.certificato.subject.replace('CN=', '') }] : soggetto,
  );
  const altNames = server?.map((uno) => ({ type: 2, value: uno }));
  certificato.setExtensions([
    { name: 'basicConstraints', cA: ca },
    ...(altNames ? [{ name: 'subjectAltName', altNames }] : []),
  ]);
  const firmatario = da
    ? forge.pki.privateKeyFromPem(da.chiave.export({ type: 'pkcs1', format: 'pem' }).toString())
    : chiave;
  certificato.sign(firmatario, forge.md.sha256.create());
  const testo = forge.pki.certificateToPem(certificato);
  return { chiave: createPrivateKey(pem), certificato: new X509Certificate(testo), catena: [], pem: testo };
}

export function mittenteDiProva(comune: Identita, altro: Partial<Mittente> = {}): Mittente {
  return {
    ...{ sede: '048050', operatore: 'DLLRNI90P54G702D', idPostazione: '048050-CO-0001' },
    ...{ idPostazioneFirmato: 'AA==', applicazione: '1', algoritmo: 'RSA-SHA256', indirizzo: '192.0.2.1' },
    comune,
    ...altro,
  };
}

export interface Risposta {
  readonly corpo: string;
  readonly firmatario: Identita;
  /** What the answer confirms. */
  readonly conferma?: string | undefined;
  readonly ora?: Date;
  /** How instants are written. */
  readonly istante?: (quando: Date) => string;
  readonly algoritmo?: Algoritmo;
  /** Local names of the parts to sign. */
  readonly firmate?: readonly string[];
}

/** A signed answer, as a service of the official policy gives it. */
export function rispostaDiProva(risposta: Risposta): string {
  const { corpo, firmatario, conferma, ora = new Date(), algoritmo = 'RSA-SHA256' } = risposta;
  const istante = risposta.istante ?? ((quando) => quando.toISOString());
  const firmate = risposta.firmate ?? ['Timestamp', 'SignatureConfirmation', 'Body'];
  const scade = new Date(ora.getTime() + 300_000);
  const testa =
    `<soapenv:Envelope xmlns:soapenv="${ns.soap}" xmlns:wsu="${ns.wsu}"><soapenv:Header>` +
    `<wsse:Security xmlns:wsse="${ns.wsse}" soapenv:mustUnderstand="1"><wsu:Timestamp wsu:Id="TS">` +
    `<wsu:Created>${istante(ora)}</wsu:Created><wsu:Expires>${istante(scade)}</wsu:Expires></wsu:Timestamp>` +
    (conferma === undefined
      ? ''
      : `<wsse11:SignatureConfirmation xmlns:wsse11="${ns.wsse11}" Value="${conferma}" wsu:Id="SC"/>`) +
    `<wsse:BinarySecurityToken EncodingType="${codificaBase64}" ValueType="${tipoX509}" wsu:Id="X">` +
    `${firmatario.certificato.raw.toString('base64')}</wsse:BinarySecurityToken>`;
  const resto = `</wsse:Security></soapenv:Header><soapenv:Body wsu:Id="B">${corpo}</soapenv:Body></soapenv:Envelope>`;
  const presenti = firmate.filter((nome) => nome !== 'SignatureConfirmation' || conferma !== undefined);
  const { xml } = firmaXml(testa + resto, {
    chiave: firmatario.chiave,
    algoritmo,
    parti: presenti.map((nome) => ({ xpath: `//*[local-name()='${nome}']`, trasformazioni: [excC14n] })),
    chiaveIndicata:
      `<wsse:SecurityTokenReference xmlns:wsse="${ns.wsse}">` +
      `<wsse:Reference URI="#X" ValueType="${tipoX509}"/></wsse:SecurityTokenReference>`,
    posto: testa.length,
  });
  return xml;
}

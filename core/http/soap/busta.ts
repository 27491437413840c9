import { ParseOption, XmlAttribute, XmlDocument, XmlElement } from 'libxml2-wasm';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { attributo, figli, figliDi, unico, è } from './albero.ts';
import type { GuastoSoap } from './guasti.ts';
import { alberoIntricato, testoIntricato } from './limiti.ts';
import type { Motivo } from './motivi.ts';
import { ns } from './nomi.ts';

/** A parsed envelope. Its document lives in WebAssembly memory: dispose it when done. */
export interface Busta extends Disposable {
  readonly documento: XmlDocument;
  readonly intestazione: XmlElement | undefined;
  readonly corpo: XmlElement;
  /** The one element of the Body: the official request. */
  readonly contenuto: XmlElement;
  /** Every element that bears an identifier, under it; an identifier met twice has no place here. */
  readonly perId: ReadonlyMap<string, XmlElement>;
}

function forma(motivo: Motivo): { ok: false; errore: GuastoSoap } {
  return fallito({ genere: 'forma', motivo });
}

function documentoDi(testo: string): Esito<XmlDocument, GuastoSoap> {
  // SECURITY: seen before any parser runs. A comment or CDATA that merely quotes it is refused too, and may be.
  if (/<!(DOCTYPE|ENTITY)/i.test(testo)) return forma('xml-con-dtd');
  const senzaBom = testo.replace(/^\uFEFF/, '');
  const codifica = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(senzaBom)?.[1];
  if (codifica && !/^utf-?8$/i.test(codifica)) return forma('non-utf8');
  try {
    if (testoIntricato(senzaBom)) return forma('busta-intricata');
    const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
    const documento = XmlDocument.fromString(senzaBom, { option });
    if (documento.dtd === null && !alberoIntricato(documento, senzaBom)) return riuscito(documento);
    const motivo = documento.dtd === null ? 'busta-intricata' : 'xml-con-dtd';
    documento.dispose();
    return forma(motivo);
  } catch {
    return forma('xml-malformato');
  }
}

/** SECURITY: an identifier that occurs twice is how a signed part and a processed part come apart. */
function identificatori(radice: XmlElement): ReadonlyMap<string, XmlElement> | undefined {
  const perId = new Map<string, XmlElement>();
  const nomi =
    "//@*[local-name()='Id' or local-name()='ID' or local-name()='id' or local-name()='AssertionID']";
  for (const nodo of radice.find(nomi)) {
    if (!(nodo instanceof XmlAttribute)) continue;
    if (!['', ns.wsu, ns.xml].includes(nodo.namespaceUri)) continue;
    const elemento = nodo.parent;
    if (!elemento || perId.has(nodo.content)) return undefined;
    perId.set(nodo.content, elemento);
  }
  return perId;
}

function leggi(documento: XmlDocument): Esito<Busta, GuastoSoap> {
  const radice = documento.root;
  if (radice.name !== 'Envelope' || radice.namespaceUri !== ns.soap) {
    return radice.namespaceUri === ns.soap12
      ? fallito({ genere: 'versione', motivo: 'versione-soap' })
      : forma('busta-irregolare');
  }
  const intestazioni = figliDi(radice, ns.soap, 'Header');
  const corpo = unico(radice, ns.soap, 'Body');
  const contenuto = corpo && figli(corpo);
  const altro = figli(radice).some((figlio) => figlio.namespaceUri !== ns.soap);
  if (!corpo || contenuto?.length !== 1 || !contenuto[0] || intestazioni.length > 1 || altro) {
    return forma('busta-irregolare');
  }
  const intestazione = intestazioni[0];
  for (const voce of intestazione ? figli(intestazione) : []) {
    const obbligo = attributo(voce, 'mustUnderstand', ns.soap);
    if ((obbligo === '1' || obbligo === 'true') && !è(voce, ns.wsse, 'Security')) {
      return fallito({ genere: 'non-compreso', motivo: 'intestazione-non-compresa' });
    }
  }
  const perId = identificatori(radice);
  if (!perId) return fallito({ genere: 'sicurezza', motivo: 'id-ripetuto' });
  return riuscito({
    documento,
    intestazione,
    corpo,
    contenuto: contenuto[0],
    perId,
    [Symbol.dispose]: () => {
      documento.dispose();
    },
  });
}

/** Text of a SOAP 1.1 message → its parts, or the fault to answer. */
export function apriBusta(testo: string): Esito<Busta, GuastoSoap> {
  const documento = documentoDi(testo);
  if (!documento.ok) return documento;
  const busta = leggi(documento.valore);
  if (!busta.ok) documento.valore.dispose();
  return busta;
}

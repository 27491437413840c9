import { createHash, verify, type KeyObject } from 'node:crypto';
import { XmlElement } from 'libxml2-wasm';
import { attributo, canonicoRicevuto, figli, figliDi, unico, è } from './albero.ts';
import type { Busta } from './busta.ts';
import type { Motivo } from './motivi.ts';
import { algoritmiDigest, algoritmiFirma, excC14n, firmaAvvolta, ns } from './nomi.ts';

/** Signatures hold two or three references; more is an attempt to keep the server busy. */
const riferimentiMassimi = 8;
/** An `InclusiveNamespaces` names the handful of prefixes of an envelope. */
const prefissiMassimi = 32;
/** SECURITY: shorter keys could be factored. */
const bitMinimi = 2048;

export interface Politica {
  /** The published policy (Basic128Rsa15) means RSA-SHA1: accepted from clients that know no better, unless forbidden. */
  readonly sha1Ammesso: boolean;
}

export interface FirmaLetta {
  readonly elemento: XmlElement;
  readonly infoFirmata: XmlElement;
  readonly prefissi: string[];
  readonly algoritmo: 'sha1' | 'sha256';
  readonly valore: Buffer;
  readonly riferimenti: readonly Riferimento[];
}
export interface Riferimento {
  readonly uri: string;
  readonly bersaglio: XmlElement;
  readonly prefissi: string[];
  readonly avvolta: boolean;
  readonly algoritmo: 'sha1' | 'sha256';
  readonly digest: Buffer;
}

function base64(elemento: XmlElement | undefined): Buffer {
  return Buffer.from((elemento?.content ?? '').replace(/\s+/g, ''), 'base64');
}

/** `InclusiveNamespaces/@PrefixList` of an exclusive canonicalisation; undefined when there is anything else inside. */
function prefissiDi(elemento: XmlElement): string[] | undefined {
  const [lista, altro] = figli(elemento);
  if (!lista) return [];
  if (altro || !è(lista, excC14n, 'InclusiveNamespaces')) return undefined;
  const prefissi = (attributo(lista, 'PrefixList') ?? '').split(/\s+/).filter(Boolean);
  return prefissi.length > prefissiMassimi ? undefined : prefissi;
}

function leggiRiferimento(busta: Busta, elemento: XmlElement, politica: Politica): Riferimento | Motivo {
  const uri = attributo(elemento, 'URI') ?? '';
  const bersaglio = uri.startsWith('#') ? busta.perId.get(uri.slice(1)) : undefined;
  if (!bersaglio) return 'riferimento-non-valido';
  const trasformazioni = unico(elemento, ns.ds, 'Transforms');
  const elenco = trasformazioni ? figli(trasformazioni) : [];
  const nomi = elenco.map((voce) => (è(voce, ns.ds, 'Transform') ? attributo(voce, 'Algorithm') : undefined));
  const avvolta = nomi[0] === firmaAvvolta;
  const ultima = elenco.at(-1);
  // Canonicalisation exactly once, last; removal of the enclosed signature at most once, before it.
  if (!ultima || nomi.at(-1) !== excC14n || nomi.length !== (avvolta ? 2 : 1)) return 'algoritmo-non-ammesso';
  const prefissi = prefissiDi(ultima);
  if (!prefissi) return 'algoritmo-non-ammesso';
  const metodo = attributo(unico(elemento, ns.ds, 'DigestMethod'), 'Algorithm') ?? '';
  const algoritmo = algoritmiDigest.get(metodo);
  if (!algoritmo || (algoritmo === 'sha1' && !politica.sha1Ammesso)) return 'algoritmo-non-ammesso';
  return {
    uri,
    bersaglio,
    prefissi,
    avvolta,
    algoritmo,
    digest: base64(unico(elemento, ns.ds, 'DigestValue')),
  };
}

/** Children with these names, in this order, and no others: undefined otherwise, or when there are fewer than `almeno`. */
function soltanto(elemento: XmlElement, almeno: number, nomi: readonly string[]): XmlElement[] | undefined {
  const trovati = figli(elemento);
  const attesi = trovati.every((figlio, indice) => è(figlio, ns.ds, nomi[indice] ?? ''));
  return attesi && trovati.length >= almeno ? trovati : undefined;
}

/**
 * Reads a `ds:Signature`: everything resolved, nothing yet believed. SECURITY: a `ds:Object` would be a place, inside
 * the signature and yet unsigned, to keep things in.
 */
export function leggiFirma(busta: Busta, elemento: XmlElement, politica: Politica): FirmaLetta | Motivo {
  const parti = soltanto(elemento, 2, ['SignedInfo', 'SignatureValue', 'KeyInfo']);
  const [infoFirmata, valoreFirma] = parti ?? [];
  if (!infoFirmata || !valoreFirma) return 'firma-irregolare';
  const elementi = figliDi(infoFirmata, ns.ds, 'Reference');
  if (elementi.length > riferimentiMassimi) return 'riferimento-non-valido';
  const nomi = ['CanonicalizationMethod', 'SignatureMethod', ...elementi.map(() => 'Reference')];
  const [canonizzazione, metodoFirma] = soltanto(infoFirmata, 3, nomi) ?? [];
  if (!canonizzazione || !metodoFirma) return 'firma-irregolare';
  const prefissi = prefissiDi(canonizzazione);
  if (attributo(canonizzazione, 'Algorithm') !== excC14n || !prefissi) return 'algoritmo-non-ammesso';
  const algoritmo = algoritmiFirma.get(attributo(metodoFirma, 'Algorithm') ?? '');
  if (!algoritmo || (algoritmo === 'sha1' && !politica.sha1Ammesso)) return 'algoritmo-non-ammesso';
  const riferimenti: Riferimento[] = [];
  for (const riferimento of elementi) {
    const letto = leggiRiferimento(busta, riferimento, politica);
    if (typeof letto === 'string') return letto;
    riferimenti.push(letto);
  }
  const valore = base64(valoreFirma);
  return { elemento, infoFirmata, prefissi, algoritmo, valore, riferimenti };
}

/**
 * The signature proper: SignedInfo under this key. Only RSA keys sign envelopes.
 * SECURITY: the key comes from a certificate already trusted, never from what the signature says of itself.
 */
export function firmaAutentica(busta: Busta, firma: FirmaLetta, chiave: KeyObject): boolean {
  const bit = chiave.asymmetricKeyDetails?.modulusLength ?? 0;
  if (chiave.asymmetricKeyType !== 'rsa' || bit < bitMinimi) return false;
  const testo = canonicoRicevuto(busta.documento, firma.infoFirmata, firma.prefissi);
  return testo !== undefined && verify(firma.algoritmo, Buffer.from(testo), chiave, firma.valore);
}

/** A referenced part as it stands in the document, and the digest it was signed with. */
export interface Confronto {
  readonly riferimento: Riferimento;
  /** Undefined where the part has no canonical form. */
  readonly calcolato: Buffer | undefined;
  readonly uguale: boolean;
}

/**
 * Digest of each referenced part. For an enveloped signature the signature itself is first taken out of the tree: call
 * it last, after everything else that needs the tree whole.
 */
export function confronta(busta: Busta, firma: FirmaLetta): readonly Confronto[] {
  if (firma.riferimenti.some((riferimento) => riferimento.avvolta)) firma.elemento.remove();
  return firma.riferimenti.map((riferimento) => {
    const { bersaglio, prefissi, algoritmo, digest } = riferimento;
    const testo = canonicoRicevuto(busta.documento, bersaglio, prefissi);
    const calcolato = testo === undefined ? undefined : createHash(algoritmo).update(testo).digest();
    return { riferimento, calcolato, uguale: calcolato?.equals(digest) === true };
  });
}

/**
 * The message signature must cover these very elements. SECURITY: it may cover others too, but only where a header or the
 * security of this envelope stand: whatever hides deeper is the leftover of another message.
 */
export function copre(busta: Busta, firma: FirmaLetta, marca: XmlElement): Motivo | undefined {
  const luoghi = [busta.intestazione, marca.parent].filter((luogo) => luogo instanceof XmlElement);
  for (const { bersaglio, avvolta } of firma.riferimenti) {
    const suo = bersaglio.parent;
    const ammesso =
      bersaglio.isSameNode(busta.corpo) || (suo !== null && luoghi.some((luogo) => luogo.isSameNode(suo)));
    if (!ammesso || avvolta) return 'riferimento-non-valido';
  }
  const coperta = (parte: XmlElement): boolean =>
    firma.riferimenti.some(({ bersaglio }) => bersaglio.isSameNode(parte));
  return [marca, busta.corpo].every(coperta) ? undefined : 'parti-non-firmate';
}

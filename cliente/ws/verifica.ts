import { X509Certificate } from 'node:crypto';
import { XMLSerializer, type Element } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { DifettoRisposta } from './difetti.ts';
import { difettoFirmatario, type Fiducia } from './fiducia.ts';
import { elementoDi, figli, figliDi, unico, type BustaLetta } from './lettura.ts';
import { leggiMarca, difettoMarca, type Marca } from './marca.ts';
import { algoritmi, excC14n, ns, tipoX509, type Algoritmo } from './nomi.ts';
import { provateDi } from './provate.ts';

export interface Attesa {
  readonly fiducia: Fiducia;
  readonly algoritmo: Algoritmo;
  /** SignatureValue of the request, base64; undefined where the service confirms nothing. */
  readonly firmaRichiesta: string | undefined;
  readonly ora: Date;
}

export interface RispostaVerificata {
  /** XML of the official answer. */
  readonly contenuto: string;
  readonly firmatario: X509Certificate;
  readonly marca: Marca;
}

type Letta<T> = Esito<T, DifettoRisposta>;

interface Parti {
  readonly marca: Element;
  readonly firma: Element;
  readonly certificato: X509Certificate;
}

const idDi = (elemento: Element | undefined): string =>
  elemento?.getAttributeNS(ns.wsu, 'Id') ?? elemento?.getAttribute('Id') ?? '';

/** SECURITY: an identifier that occurs twice is how a signed part and a processed part come apart. */
function idRipetuto(radice: Element): boolean {
  const visti = new Set<string>();
  for (const elemento of [radice, ...Array.from(radice.getElementsByTagName('*'))]) {
    for (const { localName, value } of Array.from(elemento.attributes)) {
      if (localName?.toLowerCase() !== 'id') continue;
      if (visti.has(value)) return true;
      visti.add(value);
    }
  }
  return false;
}

/** The token that the signature names; when it names none, the only one there is. */
function gettoneDi(sicurezza: Element, firma: Element): Element | undefined {
  const rinvio = unico(unico(firma, ns.ds, 'KeyInfo'), ns.wsse, 'SecurityTokenReference');
  const uri = unico(rinvio, ns.wsse, 'Reference')?.getAttribute('URI');
  if (!uri) return unico(sicurezza, ns.wsse, 'BinarySecurityToken');
  return figliDi(sicurezza, ns.wsse, 'BinarySecurityToken').find((voce) => `#${idDi(voce)}` === uri);
}

/** The last one read: a service shows the same with every message. Whether it is trusted is asked each time. */
let ultimo: { readonly gettone: string; readonly certificato: X509Certificate } | undefined;

/** @throws when it is no certificate. */
function certificatoDi(gettone: string): X509Certificate {
  if (ultimo?.gettone !== gettone)
    ultimo = { gettone, certificato: new X509Certificate(Buffer.from(gettone, 'base64')) };
  return ultimo.certificato;
}

function partiDi(busta: BustaLetta): Letta<Parti> {
  const sicurezze = figliDi(busta.intestazione, ns.wsse, 'Security');
  const [sicurezza] = sicurezze;
  if (!sicurezza || figliDi(sicurezza, ns.ds, 'Signature').length === 0) return fallito('non-firmata');
  const marca = unico(sicurezza, ns.wsu, 'Timestamp');
  const firma = unico(sicurezza, ns.ds, 'Signature');
  const gettone = firma && gettoneDi(sicurezza, firma);
  if (sicurezze.length > 1 || !marca || !firma || gettone?.getAttribute('ValueType') !== tipoX509) {
    return fallito('sicurezza-irregolare');
  }
  if (idRipetuto(busta.radice)) return fallito('id-ripetuto');
  try {
    const certificato = certificatoDi(gettone.textContent ?? '');
    return riuscito({ marca, firma, certificato });
  } catch {
    return fallito('certificato-illeggibile');
  }
}

/** Only what the policy names: one canonicalisation, and the digest and signature of the configured algorithm. */
function algoritmiAmmessi(firma: Element, algoritmo: Algoritmo): boolean {
  const info = unico(firma, ns.ds, 'SignedInfo');
  const metodo = (dove: Element | undefined, nome: string): string | null | undefined =>
    unico(dove, ns.ds, nome)?.getAttribute('Algorithm');
  const attesi = algoritmi[algoritmo];
  return (
    metodo(info, 'CanonicalizationMethod') === excC14n &&
    metodo(info, 'SignatureMethod') === attesi.firma &&
    figliDi(info, ns.ds, 'Reference').every(
      (riferimento) =>
        metodo(riferimento, 'DigestMethod') === attesi.digest &&
        metodo(unico(riferimento, ns.ds, 'Transforms'), 'Transform') === excC14n,
    )
  );
}

/** Canonical XML of every part that the signature proves. */
function partiProvate(
  busta: BustaLetta,
  { firma, certificato }: Parti,
  algoritmo: Algoritmo,
): Letta<readonly string[]> {
  const piane = provateDi(busta.testo, certificato, algoritmo);
  if (typeof piane !== 'string') return riuscito(piane);
  if (piane !== 'altra-forma') return fallito(piane);
  const giudice = new SignedXml({
    publicCert: certificato.toString(),
    idMode: 'wssecurity',
    // SECURITY: a key named inside the message proves nothing: only the certificate found good above is used.
    getCertFromKeyInfo: () => null,
  });
  try {
    giudice.loadSignature(new XMLSerializer().serializeToString(firma));
    return giudice.checkSignature(busta.testo)
      ? riuscito(giudice.getSignedReferences())
      : fallito('contenuto-alterato');
  } catch {
    // The library throws when the signature value is wrong, and when it finds no such part.
    return fallito('firma-non-valida');
  }
}

/** Every part that must be signed is referred to by the signature, there where it stands. */
function copre({ marca, firma }: Parti, busta: BustaLetta): boolean {
  const info = unico(firma, ns.ds, 'SignedInfo');
  const uri = new Set(figliDi(info, ns.ds, 'Reference').map((voce) => voce.getAttribute('URI')));
  return [marca, busta.corpo].every((parte) => idDi(parte) !== '' && uri.has(`#${idDi(parte)}`));
}

/**
 * Is this the answer of the service to this very request? Timestamp, content and confirmation are read from what the
 * signature proves, never from the text received.
 */
export function verificaRisposta(busta: BustaLetta, attesa: Attesa): Letta<RispostaVerificata> {
  const parti = partiDi(busta);
  if (!parti.ok) return parti;
  const { firma, certificato } = parti.valore;
  if (!algoritmiAmmessi(firma, attesa.algoritmo)) return fallito('algoritmo-non-ammesso');
  const estraneo = difettoFirmatario(certificato, attesa.fiducia, attesa.ora);
  if (estraneo) return fallito(estraneo);
  if (!copre(parti.valore, busta)) return fallito('parti-non-firmate');
  const provate = partiProvate(busta, parti.valore, attesa.algoritmo);
  if (!provate.ok) return provate;
  const elementi = provate.valore.flatMap((xml) => elementoDi(xml) ?? []);
  const provati = (spazio: string, nome: string): Element[] =>
    elementi.filter((uno) => uno.namespaceURI === spazio && uno.localName === nome);
  const [marcaProvata] = provati(ns.wsu, 'Timestamp');
  const [corpo] = provati(ns.soap, 'Body');
  if (!marcaProvata || !corpo) return fallito('parti-non-firmate');
  const marca = leggiMarca(marcaProvata);
  if (!marca) return fallito('marca-illeggibile');
  const vecchia = difettoMarca(marca, attesa.ora);
  if (vecchia) return fallito(vecchia);
  if (attesa.firmaRichiesta !== undefined) {
    const conferme = provati(ns.wsse11, 'SignatureConfirmation').map((voce) => voce.getAttribute('Value'));
    if (conferme.length === 0) return fallito('conferma-assente');
    if (!conferme.includes(attesa.firmaRichiesta)) return fallito('conferma-diversa');
  }
  const contenuto = contenutoDi(corpo);
  return contenuto === undefined
    ? fallito('contenuto-irregolare')
    : riuscito({ contenuto, firmatario: certificato, marca });
}

/** XML of the one element of a Body. */
export function contenutoDi(corpo: Element): string | undefined {
  const [solo, altro] = figli(corpo);
  return solo && !altro ? new XMLSerializer().serializeToString(solo) : undefined;
}

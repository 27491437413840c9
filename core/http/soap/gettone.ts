import type { X509Certificate } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import {
  leggiCertificato,
  nomeComune,
  uso,
  verificaCatena,
  type Emittenti,
} from '../../accessi/pki/catena.ts';
import { attributo, figli, unico, è } from './albero.ts';
import type { Busta } from './busta.ts';
import type { Motivo } from './motivi.ts';
import { codificaBase64, ns, tipoX509 } from './nomi.ts';

/** DER of a certificate → certificate. */
export type LettoreCertificati = (der: Buffer) => X509Certificate | undefined;

/**
 * Reads certificates, remembering the last ones that `buono` recognises: a municipality sends the same with every call,
 * and a certificate already read keeps what was proved of its signature. Dates and census are asked each time.
 */
export function creaLettoreCertificati(
  buono: (certificato: X509Certificate) => boolean,
  capienza = 1000,
): LettoreCertificati {
  const letti = new Map<string, X509Certificate>();
  return (der) => {
    const nome = der.toString('latin1');
    const noto = letti.get(nome);
    if (noto) return noto;
    const letto = leggiCertificato(der);
    if (!letto.ok) return undefined;
    // SECURITY: only what our own authority issued is kept, so that nobody can push the others out with made-up ones.
    if (!buono(letto.valore)) return letto.valore;
    const prima = letti.size >= capienza ? letti.keys().next().value : undefined;
    if (prima !== undefined) letti.delete(prima);
    letti.set(nome, letto.valore);
    return letto.valore;
  };
}

/** `wsse:BinarySecurityToken` → certificate, nothing yet believed. */
export function leggiGettone(gettone: XmlElement, leggi: LettoreCertificati): X509Certificate | undefined {
  if (attributo(gettone, 'ValueType') !== tipoX509) return undefined;
  if ((attributo(gettone, 'EncodingType') ?? codificaBase64) !== codificaBase64) return undefined;
  return leggi(Buffer.from(gettone.content.replace(/\s+/g, ''), 'base64'));
}

/** A municipality's server certificate: `IIIIII-CO-9999`, or `9998` after a renewal (security.md §4). */
export function difettoComune(
  certificato: X509Certificate,
  autorita: Emittenti,
  ora: Date,
): Motivo | undefined {
  const difetto = verificaCatena(certificato, autorita, ora, uso.client);
  if (difetto) return difetto.tipo === 'scaduto' ? 'certificato-comune-scaduto' : 'certificato-comune';
  return /^\d{6}-CO-999[89]$/.test(nomeComune(certificato) ?? '') ? undefined : 'certificato-comune';
}

/**
 * KeyInfo of the message signature: one direct reference to the token, as the official policy has it, and nothing
 * beside it. SECURITY: the key is the token's in any case; what says otherwise is refused, not ignored.
 */
export function chiaveIndicata(busta: Busta, firma: XmlElement, gettone: XmlElement): Esito<true, Motivo> {
  const informazioni = unico(firma, ns.ds, 'KeyInfo');
  const [rinvio, altro] = informazioni ? figli(informazioni) : [];
  const [riferimento, ancora] = rinvio ? figli(rinvio) : [];
  const diretto =
    rinvio !== undefined &&
    è(rinvio, ns.wsse, 'SecurityTokenReference') &&
    riferimento !== undefined &&
    è(riferimento, ns.wsse, 'Reference');
  if (!diretto || altro || ancora) return fallito('chiave-non-indicata');
  const uri = attributo(riferimento, 'URI') ?? '';
  const indicato = uri.startsWith('#') && busta.perId.get(uri.slice(1))?.isSameNode(gettone) === true;
  return indicato ? riuscito(true) : fallito('chiave-non-indicata');
}

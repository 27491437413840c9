import type { X509Certificate } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { unico } from './albero.ts';
import type { Busta } from './busta.ts';
import { confronta, firmaAutentica, leggiFirma, type Confronto, type Politica } from './firma.ts';
import type { Motivo } from './motivi.ts';
import { ns } from './nomi.ts';

/** How the signature of an assertion was found. Each question is asked only if those before it were answered well. */
export interface FirmaAsserzione {
  readonly firma: XmlElement | undefined;
  /** Why the signature itself cannot be used. */
  readonly difetto?: Motivo;
  /** Its only reference is this assertion, without the signature. */
  readonly intera: boolean;
  readonly autentica: boolean;
  readonly confronti: readonly Confronto[];
  readonly valida: boolean;
}

/**
 * Is this the assertion that was signed, whole, by who signed the message? SECURITY: the reference must resolve to the
 * very element that is read afterwards. Looking takes the signature out of the tree.
 */
export function esaminaFirmaAsserzione(
  busta: Busta,
  asserzione: XmlElement,
  certificato: X509Certificate,
  politica: Politica,
): FirmaAsserzione {
  const firma = unico(asserzione, ns.ds, 'Signature');
  const nulla = { firma, intera: false, autentica: false, confronti: [], valida: false };
  const letta = firma && leggiFirma(busta, firma, politica);
  if (!letta) return nulla;
  if (typeof letta === 'string') return { ...nulla, difetto: letta };
  const [riferimento, altro] = letta.riferimenti;
  const intera = !altro && riferimento?.avvolta === true && riferimento.bersaglio.isSameNode(asserzione);
  if (!intera) return nulla;
  if (!firmaAutentica(busta, letta, certificato.publicKey)) return { ...nulla, intera };
  const confronti = confronta(busta, letta);
  const valida = confronti.every(({ uguale }) => uguale);
  return { firma, intera, autentica: true, confronti, valida };
}

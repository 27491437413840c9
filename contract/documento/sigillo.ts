import { attributiFirmati, componiBusta, leggiBusta } from './busta.ts';
import { uguali, unisci } from './der.ts';
import { esadecimale } from './gettone.ts';
import { leggiCarta, sha256, type Carta } from './carta.ts';

export type StatoSigillo =
  /** The file has no signature at all. */
  | 'assente'
  /** What it covers is not what was sealed. */
  | 'file-cambiato'
  /** Whole, but something was added after it. */
  | 'aggiunte'
  /** The signature itself was touched. */
  | 'guasto'
  | 'integro';

export interface SigilloLetto {
  readonly stato: StatoSigillo;
  /** Whose key signed; not yet whether it may be believed. */
  readonly carta?: Carta;
  /** Certificates that go with it, nearest first, signed together with it. */
  readonly catena?: readonly Carta[];
}

const latino = (byte: Uint8Array): string => new TextDecoder('latin1').decode(byte);

interface Parti {
  readonly firmato: Uint8Array<ArrayBuffer>;
  /** Hexadecimal digits between the angle brackets. */
  readonly cifre: string;
  readonly fino: number;
}

/** The ranges as the file declares them; undefined when they are not those of one signature from its first byte on. */
function parti(byte: Uint8Array): Parti | undefined {
  const testo = latino(byte);
  const trovati = [...testo.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const [da = -1, lungo = 0, dopo = 0, resto = 0] = trovati[0]?.slice(1).map(Number) ?? [];
  if (trovati.length === 0 || da !== 0 || dopo <= lungo || dopo + resto > byte.length) return undefined;
  if (testo.charAt(lungo) !== '<' || testo.charAt(dopo - 1) !== '>') return undefined;
  return {
    firmato: unisci(byte.subarray(0, lungo), byte.subarray(dopo, dopo + resto)) as Uint8Array<ArrayBuffer>,
    cifre: testo.slice(lungo + 1, dopo - 1),
    fino: dopo + resto,
  };
}

function daEsadecimale(cifre: string): Uint8Array | undefined {
  if (!/^([0-9a-f]{2})*$/.test(cifre)) return undefined;
  return Uint8Array.from(cifre.match(/../g) ?? [], (coppia) => Number.parseInt(coppia, 16));
}

/** DER of ECDSA → r ‖ s of 32 bytes each. */
export function firmaPiana(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const piana = new Uint8Array(64);
  let dove = 2;
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  for (const fine of [32, 64]) {
    const lungo = der[dove + 1] ?? 0;
    if (der[dove] !== 0x02 || lungo === 0 || lungo > 33) return undefined;
    const numero = der.subarray(dove + 2, dove + 2 + lungo);
    const netto = numero[0] === 0 ? numero.subarray(1) : numero;
    if (netto.length > 32) return undefined;
    piana.set(netto, fine - netto.length);
    dove += 2 + lungo;
  }
  return dove === der.length ? piana : undefined;
}

/**
 * Examines the seal of a file byte by byte: each one is either covered by the digest, or part of a signature that can be
 * written in one way only, or a zero of its room.
 */
export async function esaminaSigillo(byte: Uint8Array): Promise<SigilloLetto> {
  if (!latino(byte).includes('/ByteRange')) return { stato: 'assente' };
  const letti = parti(byte);
  if (!letti) return { stato: 'guasto' };
  const stanza = daEsadecimale(letti.cifre);
  const busta = stanza && leggiBusta(stanza);
  const carta = busta && leggiCarta(busta.certificato);
  const catena = busta?.catena.map(leggiCarta).filter((una) => una !== undefined) ?? [];
  if (!stanza || !busta || !carta || catena.length !== busta.catena.length) return { stato: 'guasto' };
  // The signature as it must be, followed by zeros.
  const vera = componiBusta(busta);
  const testa = stanza.subarray(0, vera.length);
  if (!uguali(testa, vera) || /[^0]/.test(esadecimale(stanza.subarray(vera.length))))
    return { stato: 'guasto', carta };
  const piana = firmaPiana(busta.firma);
  const [impronta = new Uint8Array(), ...impronteCarte] = await Promise.all(
    [letti.firmato, carta.der, ...catena.map((una) => una.der)].map(sha256),
  );
  if (!piana || !(await carta.verifica(busta.attributi, piana))) return { stato: 'guasto', carta };
  // Signed by that key: the attributes are as they were signed, and say which file it was.
  if (!esadecimale(busta.attributi).includes(esadecimale(impronta))) return { stato: 'file-cambiato', carta };
  // That file, but shown with another certificate than the one that signed.
  if (!uguali(attributiFirmati(impronta, ...impronteCarte), busta.attributi))
    return { stato: 'guasto', carta };
  return { stato: letti.fino === byte.length ? 'integro' : 'aggiunte', carta, catena };
}

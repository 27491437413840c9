import { unisci } from '#native/reader/tlv.ts';

/** A command as the card sees it (ISO/IEC 7816-4 §5.1), short or extended. */
export interface Comando {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly dati: Uint8Array;
  /** Longest answer that is wanted; 0 when none is. */
  readonly le: number;
  readonly esteso: boolean;
}

/** Status words that the virtual cards use (ISO/IEC 7816-4 §5.6). */
export const sw = {
  fatto: 0x9000,
  memoriaGuasta: 0x6581,
  lunghezzaErrata: 0x6700,
  condizioniNonSoddisfatte: 0x6982,
  bloccato: 0x6983,
  comandoNonAmmesso: 0x6986,
  datiErrati: 0x6a80,
  nonTrovato: 0x6a82,
  parametriErrati: 0x6a86,
  riferimentoAssente: 0x6a88,
  oltreLaFine: 0x6b00,
  istruzioneSconosciuta: 0x6d00,
  guasto: 0x6f00,
  /** Tries left in the low nibble. */
  tentativi: (n: number) => (n > 0 ? 0x63c0 | n : 0x6983),
} as const;

/** What a card answers: data with 9000, or a bare status word. */
export type Risposta = Uint8Array | number;

const niente = new Uint8Array();

function corpoBreve(resto: Uint8Array): Pick<Comando, 'dati' | 'le' | 'esteso'> | undefined {
  const lc = resto[0] ?? 0;
  const dati = resto.subarray(1, 1 + lc);
  const coda = resto.subarray(1 + lc);
  if (dati.length !== lc || coda.length > 1) return undefined;
  return { dati, le: coda.length ? coda[0] || 256 : 0, esteso: false };
}

function due(byte: Uint8Array, i: number): number {
  return ((byte[i] ?? 0) << 8) | (byte[i + 1] ?? 0);
}

function corpoEsteso(resto: Uint8Array): Pick<Comando, 'dati' | 'le' | 'esteso'> | undefined {
  if (resto.length === 3) return { dati: niente, le: due(resto, 1) || 65_536, esteso: true };
  const lc = due(resto, 1);
  const dati = resto.subarray(3, 3 + lc);
  const coda = resto.subarray(3 + lc);
  if (dati.length !== lc || (coda.length !== 0 && coda.length !== 2)) return undefined;
  return { dati, le: coda.length ? due(coda, 0) || 65_536 : 0, esteso: true };
}

/** Undefined when the lengths do not add up. */
export function leggiComando(byte: Uint8Array): Comando | undefined {
  const [cla, ins, p1, p2] = byte;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined) return undefined;
  const testa = { cla, ins, p1, p2 };
  const resto = byte.subarray(4);
  if (resto.length === 0) return { ...testa, dati: niente, le: 0, esteso: false };
  if (resto.length === 1) return { ...testa, dati: niente, le: resto[0] || 256, esteso: false };
  const corpo = resto[0] === 0 && resto.length >= 3 ? corpoEsteso(resto) : corpoBreve(resto);
  return corpo && { ...testa, ...corpo };
}

export function statoFinale(codice: number): Uint8Array {
  return Uint8Array.of(codice >> 8, codice & 0xff);
}

export function conStato(dati: Uint8Array, codice: number): Uint8Array {
  return unisci(dati, statoFinale(codice));
}

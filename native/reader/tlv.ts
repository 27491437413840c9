/** BER-TLV as cards speak it (ISO/IEC 7816-4 §5.2.2): tags of one to three bytes, definite lengths. */
export interface Tlv {
  readonly tag: number;
  readonly valore: Uint8Array;
}

function byteDelTag(tag: number): number[] {
  if (tag > 0xffff) return [tag >> 16, (tag >> 8) & 0xff, tag & 0xff];
  return tag > 0xff ? [tag >> 8, tag & 0xff] : [tag];
}

function byteDellaLunghezza(n: number): number[] {
  if (n < 0x80) return [n];
  return n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 0xff];
}

export function unisci(...parti: readonly Uint8Array[]): Uint8Array {
  const tutto = new Uint8Array(parti.reduce((somma, parte) => somma + parte.length, 0));
  let posto = 0;
  for (const parte of parti) {
    tutto.set(parte, posto);
    posto += parte.length;
  }
  return tutto;
}

/** Encodes one object; the value is the concatenation of `parti`, at most 65,535 bytes. */
export function tlv(tag: number, ...parti: readonly Uint8Array[]): Uint8Array {
  const valore = unisci(...parti);
  return unisci(Uint8Array.from([...byteDelTag(tag), ...byteDellaLunghezza(valore.length)]), valore);
}

function leggiUno(byte: Uint8Array, inizio: number): { tlv: Tlv; dopo: number } | undefined {
  let i = inizio;
  let tag = byte[i++] ?? 0;
  if ((tag & 0x1f) === 0x1f) {
    for (let segue = true; segue;) {
      const b = byte[i++];
      if (b === undefined || tag > 0xffff) return undefined;
      tag = (tag << 8) | b;
      segue = (b & 0x80) !== 0;
    }
  }
  let lunghezza = byte[i++];
  if (lunghezza === undefined) return undefined;
  if (lunghezza & 0x80) {
    const quanti = lunghezza & 0x7f;
    if (quanti === 0 || quanti > 3) return undefined;
    lunghezza = 0;
    for (let k = 0; k < quanti; k++) lunghezza = (lunghezza << 8) | (byte[i++] ?? 0);
  }
  const dopo = i + lunghezza;
  return dopo <= byte.length ? { tlv: { tag, valore: byte.subarray(i, dopo) }, dopo } : undefined;
}

/** The objects in a row; undefined when what comes from the card is cut short or malformed. */
export function leggiTlv(byte: Uint8Array): readonly Tlv[] | undefined {
  const letti: Tlv[] = [];
  for (let i = 0; i < byte.length;) {
    const uno = leggiUno(byte, i);
    if (!uno) return undefined;
    letti.push(uno.tlv);
    i = uno.dopo;
  }
  return letti;
}

/** The value reached by going down the tags, one level each; undefined when it is not there. */
export function cercaTlv(byte: Uint8Array, ...cammino: readonly number[]): Uint8Array | undefined {
  let valore: Uint8Array | undefined = byte;
  for (const tag of cammino) {
    valore = valore && leggiTlv(valore)?.find((oggetto) => oggetto.tag === tag)?.valore;
  }
  return valore;
}

/** Bytes from hexadecimal digits; blanks are only for the eye. */
export function esa(cifre: string): Uint8Array {
  return Uint8Array.from(Buffer.from(cifre.replaceAll(' ', ''), 'hex'));
}

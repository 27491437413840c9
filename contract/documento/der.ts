/** Distinguished encoding (X.690 §10): the few types that a seal is made of. */
function lunghezza(quanti: number): readonly number[] {
  if (quanti < 0x80) return [quanti];
  const byte: number[] = [];
  for (let resto = quanti; resto > 0; resto = Math.floor(resto / 256)) byte.unshift(resto % 256);
  return [0x80 | byte.length, ...byte];
}

export function unisci(...parti: readonly Uint8Array[]): Uint8Array {
  const insieme = new Uint8Array(parti.reduce((somma, parte) => somma + parte.length, 0));
  let dove = 0;
  for (const parte of parti) {
    insieme.set(parte, dove);
    dove += parte.length;
  }
  return insieme;
}

export function der(etichetta: number, ...parti: readonly Uint8Array[]): Uint8Array {
  const corpo = unisci(...parti);
  return unisci(Uint8Array.of(etichetta, ...lunghezza(corpo.length)), corpo);
}

export const sequenza = (...parti: readonly Uint8Array[]): Uint8Array => der(0x30, ...parti);
export const ottetti = (byte: Uint8Array): Uint8Array => der(0x04, byte);
export const intero = (piccolo: number): Uint8Array => der(0x02, Uint8Array.of(piccolo));

/** Members of a set go in the order of their bytes. */
export function insieme(...parti: readonly Uint8Array[]): Uint8Array {
  return der(0x31, ...parti.toSorted(confronta));
}

function confronta(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const differenza = (a[i] ?? 0) - (b[i] ?? 0);
    if (differenza !== 0) return differenza;
  }
  return a.length - b.length;
}

export function uguali(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && confronta(a, b) === 0;
}

/** `1.2.840.113549` → its encoding. */
export function oid(punti: string): Uint8Array {
  const [primo = 0, secondo = 0, ...altri] = punti.split('.').map(Number);
  const byte = [primo * 40 + secondo];
  for (const numero of altri) {
    const cifre = [numero & 0x7f];
    for (let resto = numero >>> 7; resto > 0; resto >>>= 7) cifre.unshift(0x80 | (resto & 0x7f));
    byte.push(...cifre);
  }
  return der(0x06, Uint8Array.from(byte));
}

export interface Elemento {
  readonly etichetta: number;
  readonly corpo: Uint8Array;
  /** Head and body. */
  readonly intero: Uint8Array;
}

/** The elements that follow one another in `byte`; undefined when they are not well formed. */
export function leggi(byte: Uint8Array): readonly Elemento[] | undefined {
  const elementi: Elemento[] = [];
  let dove = 0;
  while (dove < byte.length) {
    const uno = leggiUno(byte.subarray(dove));
    if (!uno) return undefined;
    elementi.push(uno);
    dove += uno.intero.length;
  }
  return elementi;
}

/** The first element of `byte`, whatever follows it. */
export function leggiUno(byte: Uint8Array): Elemento | undefined {
  const etichetta = byte[0];
  const prima = byte[1];
  if (etichetta === undefined || prima === undefined) return undefined;
  let quanti = prima;
  let testa = 2;
  if (prima >= 0x80) {
    const cifre = prima & 0x7f;
    if (cifre === 0 || cifre > 4 || byte.length < 2 + cifre) return undefined;
    quanti = byte.subarray(2, 2 + cifre).reduce((somma, b) => somma * 256 + b, 0);
    testa = 2 + cifre;
  }
  if (byte.length < testa + quanti) return undefined;
  return { etichetta, corpo: byte.subarray(testa, testa + quanti), intero: byte.subarray(0, testa + quanti) };
}

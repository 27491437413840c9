/** FNV-1a twice, with different starts: 53 bits, so that two codes of millions are taken for the same next to never. */
function impronta(testo: string): number {
  let alta = 0x811c9dc5;
  let bassa = 0x9747b28c;
  for (let i = 0; i < testo.length; i++) {
    const lettera = testo.charCodeAt(i);
    alta = Math.imul(alta ^ lettera, 0x01000193);
    bassa = Math.imul(bassa ^ lettera, 0x5bd1e995);
  }
  return (alta >>> 11) * 4_294_967_296 + (bassa >>> 0) + 1;
}

/** Codes already given, in eight bytes each; one that is new may very rarely be taken for given, never the reverse. */
export interface CodiciUsati {
  /** @returns whether it was new; from now on it is given. */
  prende(codice: string): boolean;
}

export function creaCodiciUsati(): CodiciUsati {
  let caselle = new Float64Array(1 << 15);
  let pieni = 0;
  const dove = (numero: number): number => {
    let casella = numero % caselle.length;
    while (caselle[casella] !== 0 && caselle[casella] !== numero) casella = (casella + 1) % caselle.length;
    return casella;
  };
  const raddoppia = (): void => {
    const vecchie = caselle;
    caselle = new Float64Array(vecchie.length * 2);
    for (const numero of vecchie) if (numero !== 0) caselle[dove(numero)] = numero;
  };
  return {
    prende(codice) {
      const numero = impronta(codice);
      const casella = dove(numero);
      if (caselle[casella] === numero) return false;
      caselle[casella] = numero;
      if (++pieni * 10 > caselle.length * 7) raddoppia();
      return true;
    },
  };
}

/** Chance that repeats itself: the same seed gives the same municipality, on any machine. */
export interface Caso {
  /** In [0, 1). */
  numero(): number;
  /** Both ends included. */
  intero(da: number, a: number): number;
  vero(probabilita: number): boolean;
  uno<T>(elenco: readonly T[]): T;
  /** Earlier items of the list come out more often. */
  comune<T>(elenco: readonly T[]): T;
  pesato<T>(voci: readonly (readonly [T, number])[]): T;
  /** `AAAA-MM-GG` between two days, both included; the second one when they are the wrong way round. */
  giorno(da: string, a: string): string;
}

/** mulberry32. */
export function creaCaso(seme: number): Caso {
  let stato = seme >>> 0;
  const numero = (): number => {
    stato = (stato + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stato ^ (stato >>> 15), stato | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const prendi = <T>(elenco: readonly T[], indice: number): T => {
    const voce = elenco[indice];
    if (voce === undefined) throw new RangeError('Elenco vuoto.');
    return voce;
  };
  const intero = (da: number, a: number): number => da + Math.floor(numero() * (a - da + 1));
  return {
    numero,
    intero,
    vero: (probabilita) => numero() < probabilita,
    uno: (elenco) => prendi(elenco, intero(0, elenco.length - 1)),
    comune: (elenco) => prendi(elenco, Math.floor(numero() ** 1.7 * elenco.length)),
    pesato(voci) {
      let resto = numero() * voci.reduce((somma, [, peso]) => somma + peso, 0);
      for (const [voce, peso] of voci) {
        resto -= peso;
        if (resto < 0) return voce;
      }
      return prendi(voci, voci.length - 1)[0];
    },
    giorno(da, a) {
      const primo = Date.parse(da);
      const giorni = Math.round((Date.parse(a) - primo) / 86_400_000);
      return giorni <= 0 ? a : new Date(primo + intero(0, giorni) * 86_400_000).toISOString().slice(0, 10);
    },
  };
}

/** The same day some years later (earlier when negative); 29 February becomes the 28th where it must. */
export function piuAnni(data: string, anni: number): string {
  const anno = String(Number(data.slice(0, 4)) + anni).padStart(4, '0');
  const spostata = anno + data.slice(4);
  const esiste = new Date(`${spostata}T00:00:00Z`).toISOString().startsWith(spostata);
  return esiste ? spostata : `${anno}-02-28`;
}

export function piuTardi(...date: readonly string[]): string {
  return date.reduce((ultima, data) => (data > ultima ? data : ultima));
}

export function piuPresto(...date: readonly string[]): string {
  return date.reduce((prima, data) => (data < prima ? data : prima));
}

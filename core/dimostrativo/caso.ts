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

const duePosti = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

function bisestile(anno: number): boolean {
  return (anno % 4 === 0 && anno % 100 !== 0) || anno % 400 === 0;
}

/** Days since 1 March of year 0: millions of dates are drawn, and `Date` takes ten times as long. */
function numeroDelGiorno(data: string): number {
  const mese = Number(data.slice(5, 7));
  const anno = Number(data.slice(0, 4)) - (mese < 3 ? 1 : 0);
  const nellAnno = Math.floor((153 * ((mese + 9) % 12) + 2) / 5) + Number(data.slice(8, 10)) - 1;
  return anno * 365 + Math.floor(anno / 4) - Math.floor(anno / 100) + Math.floor(anno / 400) + nellAnno;
}

function giornoNumero(numero: number): string {
  const secoli = Math.floor((4 * numero + 3) / 146_097);
  const nelSecolo = numero - Math.floor((146_097 * secoli) / 4);
  const anni = Math.floor((4 * nelSecolo + 3) / 1461);
  const nellAnno = nelSecolo - Math.floor((1461 * anni) / 4);
  const mesi = Math.floor((5 * nellAnno + 2) / 153);
  const giorno = nellAnno - Math.floor((153 * mesi + 2) / 5) + 1;
  const mese = mesi < 10 ? mesi + 3 : mesi - 9;
  const anno = secoli * 100 + anni + (mese < 3 ? 1 : 0);
  return `${String(anno).padStart(4, '0')}-${duePosti[mese]}-${duePosti[giorno]}`;
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
      let totale = 0;
      for (const [, peso] of voci) totale += peso;
      let resto = numero() * totale;
      for (const [voce, peso] of voci) {
        resto -= peso;
        if (resto < 0) return voce;
      }
      return prendi(voci, voci.length - 1)[0];
    },
    giorno(da, a) {
      const primo = numeroDelGiorno(da);
      const giorni = numeroDelGiorno(a) - primo;
      return giorni <= 0 ? a : giornoNumero(primo + intero(0, giorni));
    },
  };
}

/** The same day some years later (earlier when negative); 29 February becomes the 28th where it must. */
export function piuAnni(data: string, anni: number): string {
  const anno = Number(data.slice(0, 4)) + anni;
  const scritto = String(anno).padStart(4, '0');
  const resto = data.slice(4);
  return resto === '-02-29' && !bisestile(anno) ? `${scritto}-02-28` : scritto + resto;
}

export function piuTardi(...date: readonly string[]): string {
  return date.reduce((ultima, data) => (data > ultima ? data : ultima));
}

export function piuPresto(...date: readonly string[]): string {
  return date.reduce((prima, data) => (data < prima ? data : prima));
}

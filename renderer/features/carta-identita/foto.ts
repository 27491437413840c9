/** Measures of the photo of an identity document (ICAO 9303): 35 × 45 mm, here at 300 dots an inch. */
export const misura = { larghezza: 413, altezza: 531 } as const;

/** Where the crop is taken from the picture, in its own pixels. */
export interface Ritaglio {
  readonly x: number;
  readonly y: number;
  readonly larghezza: number;
  readonly altezza: number;
}

/**
 * The part of a picture that has the shape of the photo.
 * @param ingrandimento 1: the widest that there is; 2: half as wide.
 * @param su from 0, the top, to 1, the bottom, of what is left out.
 */
export function ritaglio(
  { larghezza, altezza }: { readonly larghezza: number; readonly altezza: number },
  ingrandimento = 1,
  su = 0.5,
): Ritaglio {
  const scala = Math.min(larghezza / misura.larghezza, altezza / misura.altezza) / Math.max(1, ingrandimento);
  const [w, h] = [misura.larghezza * scala, misura.altezza * scala];
  return {
    x: Math.round((larghezza - w) / 2),
    y: Math.round((altezza - h) * Math.min(1, Math.max(0, su))),
    larghezza: Math.round(w),
    altezza: Math.round(h),
  };
}

/** Pixels of a cropped photo, as a canvas gives them: four bytes each. */
export interface Pixel {
  readonly dati: ArrayLike<number>;
  readonly larghezza: number;
  readonly altezza: number;
}

export type DifettoFoto =
  'piccola' | 'sfocata' | 'sfondo-scuro' | 'sfondo-mosso' | 'testa-bassa' | 'testa-alta';

export const soglie = {
  nitidezza: 25,
  chiaro: 140,
  uniforme: 28,
  testaMinima: 0.6,
  testaMassima: 0.97,
} as const;

function luminanze({ dati, larghezza, altezza }: Pixel): Float64Array {
  const grigi = new Float64Array(larghezza * altezza);
  for (let i = 0; i < grigi.length; i++) {
    const [r = 0, g = 0, b = 0] = [dati[i * 4], dati[i * 4 + 1], dati[i * 4 + 2]];
    grigi[i] = 0.299 * r + 0.587 * g + 0.114 * b;
  }
  return grigi;
}

function mediaEScarto(valori: readonly number[]): { media: number; scarto: number } {
  const media = valori.reduce((a, b) => a + b, 0) / Math.max(1, valori.length);
  const scarto = Math.sqrt(valori.reduce((a, b) => a + (b - media) ** 2, 0) / Math.max(1, valori.length));
  return { media, scarto };
}

/** Variance of the Laplacian: a picture out of focus has few sudden changes. */
export function nitidezza(foto: Pixel): number {
  const { larghezza, altezza } = foto;
  const g = luminanze(foto);
  const bordi: number[] = [];
  for (let y = 1; y < altezza - 1; y++) {
    for (let x = 1; x < larghezza - 1; x++) {
      const i = y * larghezza + x;
      const qui = g[i] ?? 0;
      const attorno = (g[i - 1] ?? 0) + (g[i + 1] ?? 0) + (g[i - larghezza] ?? 0) + (g[i + larghezza] ?? 0);
      bordi.push(4 * qui - attorno);
    }
  }
  return mediaEScarto(bordi).scarto ** 2;
}

/** The two upper corners, where there is nobody. */
export function sfondo(foto: Pixel): { media: number; scarto: number } {
  const { larghezza, altezza } = foto;
  const g = luminanze(foto);
  const valori: number[] = [];
  for (let y = 0; y < altezza * 0.25; y++) {
    for (let x = 0; x < larghezza; x++) {
      if (x < larghezza * 0.15 || x >= larghezza * 0.85) valori.push(g[y * larghezza + x] ?? 0);
    }
  }
  return mediaEScarto(valori);
}

/** How much of the height lies under the highest point of the figure, from 0 to 1: hair, head and shoulders. */
export function altezzaFigura(foto: Pixel): number {
  const { larghezza, altezza } = foto;
  const { media, scarto } = sfondo(foto);
  const g = luminanze(foto);
  const diversa = Math.max(25, 3 * scarto);
  const [da, a] = [Math.floor(larghezza * 0.35), Math.ceil(larghezza * 0.65)];
  for (let y = 0; y < altezza; y++) {
    let quanti = 0;
    for (let x = da; x < a; x++) if (Math.abs((g[y * larghezza + x] ?? 0) - media) > diversa) quanti++;
    if (quanti > (a - da) * 0.3) return 1 - y / altezza;
  }
  return 0;
}

/** What is wrong with a cropped photo; the clerk looks at it and decides. @param sorgente what it was cropped from. */
export function difettiFoto(foto: Pixel, sorgente: Ritaglio): DifettoFoto[] {
  const dietro = sfondo(foto);
  const figura = altezzaFigura(foto);
  const difetti: readonly (readonly [DifettoFoto, boolean])[] = [
    ['piccola', sorgente.larghezza < misura.larghezza * 0.75],
    ['sfocata', nitidezza(foto) < soglie.nitidezza],
    ['sfondo-scuro', dietro.media < soglie.chiaro],
    ['sfondo-mosso', dietro.scarto > soglie.uniforme],
    ['testa-bassa', figura < soglie.testaMinima],
    ['testa-alta', figura > soglie.testaMassima],
  ];
  return difetti.filter(([, vero]) => vero).map(([difetto]) => difetto);
}

/** Height of the head on the printed photo, in millimetres: from the chin to the crown (ICAO 9303, 70-80 % of 45 mm). */
export const altezzaTesta = { minima: 31, massima: 36 } as const;

/**
 * Whether the head is of the right height between the two lines that the clerk puts on crown and chin: no program here
 * knows where a face ends.
 * @param cima from 0, the top of the photo, to 1.
 */
export function testa(
  cima: number,
  mento: number,
): { readonly mm: number; readonly esito: 'giusta' | 'piccola' | 'grande' | 'rovescia' } {
  const mm = Math.round((mento - cima) * 45);
  if (mm <= 0) return { mm: 0, esito: 'rovescia' };
  if (mm < altezzaTesta.minima) return { mm, esito: 'piccola' };
  return { mm, esito: mm > altezzaTesta.massima ? 'grande' : 'giusta' };
}

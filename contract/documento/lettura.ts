import { leggiProva, spoglia, type ProvaDelFoglio } from './prova.ts';

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type Pagina = Awaited<ReturnType<Awaited<ReturnType<PdfJs['getDocument']>['promise']>['getPage']>>;

/** What a reader of PDFs sees in a file, whoever wrote it. */
export interface FoglioLetto {
  /** All that is written, without spaces, in the order in which it is written. */
  readonly testo: string;
  /** Left, bottom, right, top of the rectangles of each figure that is made of many. */
  readonly disegni: readonly (readonly Rettangolo[])[];
  /** Pictures painted on all the pages together. */
  readonly immagini: number;
  readonly prova: ProvaDelFoglio | undefined;
}
export type Rettangolo = readonly [number, number, number, number];

/** A QR has hundreds of them, the rest of a sheet a handful. */
const molti = 60;

/** Corners of the closed four-sided figures of a path, as pdf.js numbers its steps: 0 move, 1 line, 4 close. */
function rettangoli(percorso: ArrayLike<number>): Rettangolo[] {
  const trovati: Rettangolo[] = [];
  let punti: [number, number][] = [];
  for (let i = 0; i < percorso.length;) {
    const passo = percorso[i];
    if (passo === 4) {
      const [x, y] = [punti.map(([a]) => a), punti.map(([, b]) => b)];
      if (punti.length >= 4) trovati.push([Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
      punti = [];
      i += 1;
    } else if (passo === 0 || passo === 1) {
      if (passo === 0) punti = [];
      punti.push([percorso[i + 1] ?? 0, percorso[i + 2] ?? 0]);
      i += 3;
    } else return trovati;
  }
  return trovati;
}

async function disegni(pagina: Pagina, { OPS }: PdfJs): Promise<Pick<FoglioLetto, 'disegni' | 'immagini'>> {
  const { fnArray, argsArray } = await pagina.getOperatorList();
  const trovati: Rettangolo[][] = [];
  let immagini = 0;
  fnArray.forEach((operatore, i) => {
    if (operatore === OPS.paintImageXObject || operatore === OPS.paintInlineImageXObject) immagini++;
    if (operatore !== OPS.constructPath) return;
    const [, percorsi] = argsArray[i] as [number, [ArrayLike<number> | null]];
    const suoi = percorsi[0] ? rettangoli(percorsi[0]) : [];
    if (suoi.length > molti) trovati.push(suoi);
  });
  return { disegni: trovati, immagini };
}

/** Undefined when it cannot be opened as a PDF. The file may be anybody's: nothing in it is run. */
export async function leggiFoglio(byte: Uint8Array): Promise<FoglioLetto | undefined> {
  // Loaded when a file is there to be read: it is large.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const lavoro = pdfjs.getDocument({
    data: new Uint8Array(byte),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  });
  try {
    const documento = await lavoro.promise;
    const { metadata } = (await documento.getMetadata()) as { metadata: { getRaw(): string } | null };
    const testi: string[] = [];
    const tutti: (readonly Rettangolo[])[] = [];
    let immagini = 0;
    for (let numero = 1; numero <= documento.numPages; numero++) {
      const pagina = await documento.getPage(numero);
      const { items } = await pagina.getTextContent({ disableNormalization: true });
      testi.push(...items.map((pezzo) => ('str' in pezzo ? pezzo.str : '')));
      const visti = await disegni(pagina, pdfjs);
      tutti.push(...visti.disegni);
      immagini += visti.immagini;
    }
    const prova = metadata ? leggiProva(metadata.getRaw()) : undefined;
    return { testo: spoglia(testi), disegni: tutti, immagini, prova };
  } catch {
    return undefined;
  } finally {
    await lavoro.destroy();
  }
}

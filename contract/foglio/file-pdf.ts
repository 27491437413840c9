import { differenze, esadecimale } from './lettere.ts';

/** A picture already cropped to the measure of the photo. */
export interface Foto {
  readonly jpeg: Uint8Array;
  readonly larghezza: number;
  readonly altezza: number;
}

/** One A4 sheet: what is drawn on it, in the language of PDF. `foto` is drawn by {@link immagine}. */
export interface Pagina {
  readonly operatori: readonly string[];
}

/** F1 is what is filled in, F2 and F3 what is printed around it. */
export type Carattere = 'F1' | 'F2' | 'F3';
const caratteri = { F1: 'Courier', F2: 'Helvetica', F3: 'Helvetica-Bold' } as const;

const foglio = { larghezza: 595.276, altezza: 841.89 } as const;
const punti = (mm: number): number => (mm * 72) / 25.4;
const scritto = (n: number): string => n.toFixed(3).replace(/\.?0+$/, '');
const x0 = (mm: number): string => scritto(punti(mm));
const y0 = (mm: number): string => scritto(foglio.altezza - punti(mm));

/** Millimetres from the upper left corner of the sheet; `y` is the base line. */
export function testo(
  cosa: string,
  x: number,
  y: number,
  corpo: number,
  carattere: Carattere = 'F1',
): string {
  return `BT /${carattere} ${scritto(corpo)} Tf ${x0(x)} ${y0(y)} Td <${esadecimale(cosa)}> Tj ET`;
}

export function linea(x: number, y: number, xx: number, yy: number): string {
  return `${x0(x)} ${y0(y)} m ${x0(xx)} ${y0(yy)} l S`;
}

export function riquadro(x: number, y: number, larghezza: number, altezza: number): string {
  return `${x0(x)} ${y0(y + altezza)} ${x0(larghezza)} ${x0(altezza)} re S`;
}

export function immagine(x: number, y: number, larghezza: number, altezza: number): string {
  return `q ${x0(larghezza)} 0 0 ${x0(altezza)} ${x0(x)} ${y0(y + altezza)} cm /Foto Do Q`;
}

const latino = (stringa: string): Uint8Array => Uint8Array.from(stringa, (c) => c.charCodeAt(0));

type Oggetto = readonly [string, Uint8Array?];

function oggettiDi(pagine: readonly Pagina[], foto: Foto | undefined): Oggetto[] {
  const nomi = Object.entries(caratteri);
  // 1 the catalogue, 2 the pages, then the fonts, the photo, and each page with what is on it.
  const primoCarattere = 3;
  const nFoto = primoCarattere + nomi.length;
  const primaPagina = nFoto + (foto ? 1 : 0);
  const risorse =
    `<< /Font << ${nomi.map(([f], i) => `/${f} ${primoCarattere + i} 0 R`).join(' ')} >>` +
    `${foto ? ` /XObject << /Foto ${nFoto} 0 R >>` : ''} >>`;
  const oggetti: Oggetto[] = [
    ['<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /PrintScaling /None >> >>'],
    [
      `<< /Type /Pages /Kids [${pagine.map((_, i) => `${primaPagina + i * 2} 0 R`).join(' ')}] ` +
        `/Count ${pagine.length} >>`,
    ],
    ...nomi.map(([, nome]): Oggetto => [
      `<< /Type /Font /Subtype /Type1 /BaseFont /${nome} ` +
        `/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${differenze}] >> >>`,
    ]),
  ];
  if (foto) {
    const { jpeg, larghezza, altezza } = foto;
    oggetti.push([
      `<< /Type /XObject /Subtype /Image /Width ${larghezza} /Height ${altezza} /ColorSpace /DeviceRGB ` +
        `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    ]);
  }
  for (const [i, { operatori }] of pagine.entries()) {
    const disegno = latino(operatori.join('\n'));
    oggetti.push(
      [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${foglio.larghezza} ${foglio.altezza}] ` +
          `/Contents ${primaPagina + i * 2 + 1} 0 R /Resources ${risorse} >>`,
      ],
      [`<< /Length ${disegno.length} >>`, disegno],
    );
  }
  return oggetti;
}

/** Sheets of A4 in the fonts that every reader has, at their true size. @param foto what {@link immagine} draws. */
export function scriviPdf(pagine: readonly Pagina[], foto?: Foto): Uint8Array {
  const parti: Uint8Array[] = [latino('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')];
  let lunghezza = parti[0]?.length ?? 0;
  const metti = (parte: Uint8Array): void => {
    parti.push(parte);
    lunghezza += parte.length;
  };
  const posti = oggettiDi(pagine, foto).map(([dizionario, flusso], i) => {
    const posto = lunghezza;
    metti(latino(`${i + 1} 0 obj\n${dizionario}\n`));
    if (flusso) [latino('stream\n'), flusso, latino('\nendstream\n')].forEach(metti);
    metti(latino('endobj\n'));
    return posto;
  });
  const tavola = posti.map((posto) => `${String(posto).padStart(10, '0')} 00000 n \n`).join('');
  const inizio = lunghezza;
  metti(
    latino(
      `xref\n0 ${posti.length + 1}\n0000000000 65535 f \n${tavola}` +
        `trailer\n<< /Size ${posti.length + 1} /Root 1 0 R >>\nstartxref\n${inizio}\n%%EOF\n`,
    ),
  );
  const file = new Uint8Array(lunghezza);
  let qui = 0;
  for (const parte of parti) {
    file.set(parte, qui);
    qui += parte.length;
  }
  return file;
}

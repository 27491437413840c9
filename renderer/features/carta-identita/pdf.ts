import { campi, fototessera, modulo, origine, type NomeCampo } from '#resources/carta-identita/modulo.ts';

/** Millimetres that a printer and its tray are off, as they were measured on the calibration page. */
export interface Scarto {
  readonly x: number;
  readonly y: number;
}

/** A picture already cropped to the measure of the photo. */
export interface Foto {
  readonly jpeg: Uint8Array;
  readonly larghezza: number;
  readonly altezza: number;
}

const foglio = { larghezza: 595.276, altezza: 841.89 } as const;
const punti = (mm: number): number => (mm * 72) / 25.4;
const scritto = (n: number): string => n.toFixed(3).replace(/\.?0+$/, '');

/** Courier: every character is six tenths of its size wide, so that what fits is known without asking a font. */
const corpi = [10, 9, 8, 7, 6, 5.5] as const;
const largo = (testo: string, corpo: number): number => (Array.from(testo).length * corpo * 0.6 * 25.4) / 72;

/** The size at which a text fits its room, in points; undefined: not even at the smallest, and nothing is cut. */
export function corpoDi(testo: string, larghezza: number): number | undefined {
  return corpi.find((corpo) => largo(testo, corpo) <= larghezza);
}

/** Letters of the official languages that WinAnsi lacks, in the codes it leaves free. */
const altre: Readonly<Record<string, readonly [number, string]>> = {
  Č: [1, 'Ccaron'],
  č: [2, 'ccaron'],
  Ć: [3, 'Cacute'],
  ć: [4, 'cacute'],
  Đ: [5, 'Dcroat'],
  đ: [6, 'dcroat'],
};
const cp1252: Readonly<Record<string, number>> = {
  ...{ '€': 128, Š: 138, š: 154, Ž: 142, ž: 158, Œ: 140, œ: 156, Ÿ: 159, '’': 146, '–': 150 },
};

function byteDi(lettera: string): number | undefined {
  const codice = lettera.codePointAt(0) ?? 0;
  if ((codice >= 32 && codice < 127) || (codice >= 160 && codice < 256)) return codice;
  return cp1252[lettera] ?? altre[lettera]?.[0];
}

/** Letters that the font of the form does not have. */
export function nonStampabili(testo: string): string[] {
  return Array.from(new Set(testo)).filter((lettera) => byteDi(lettera) === undefined);
}

const esadecimale = (testo: string): string =>
  Array.from(testo, (lettera) => (byteDi(lettera) ?? 63).toString(16).padStart(2, '0')).join('');

/** What cannot be printed as it is: too long for its room, or with letters that the font lacks. */
export function difettiStampa(valori: Partial<Record<NomeCampo, string>>): NomeCampo[] {
  return campi
    .filter(({ nome, larghezza }) => {
      const testo = valori[nome] ?? '';
      return corpoDi(testo, larghezza) === undefined || nonStampabili(testo).length > 0;
    })
    .map(({ nome }) => nome);
}

interface Pagina {
  readonly operatori: string;
  readonly foto?: Foto | undefined;
}

function testo(cosa: string, x: number, y: number, corpo: number): string {
  const [a, b] = [punti(x), foglio.altezza - punti(y)];
  return `BT /F1 ${scritto(corpo)} Tf ${scritto(a)} ${scritto(b)} Td <${esadecimale(cosa)}> Tj ET`;
}

const linea = (x: number, y: number, xx: number, yy: number): string =>
  [
    [x, y, 'm'],
    [xx, yy, 'l S'],
  ]
    .map(
      ([a, b, o]) =>
        `${scritto(punti(Number(a)))} ${scritto(foglio.altezza - punti(Number(b)))} ${String(o)}`,
    )
    .join(' ');

const latino = (stringa: string): Uint8Array => Uint8Array.from(stringa, (c) => c.charCodeAt(0));

function componi({ operatori, foto }: Pagina): Uint8Array {
  const differenze = Object.values(altre)
    .map(([codice, nome]) => `${codice} /${nome}`)
    .join(' ');
  const oggetti: (readonly [string, Uint8Array?])[] = [
    ['<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /PrintScaling /None >> >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${foglio.larghezza} ${foglio.altezza}] /Contents 5 0 R ` +
        `/Resources << /Font << /F1 4 0 R >>${foto ? ' /XObject << /Foto 6 0 R >>' : ''} >> >>`,
    ],
    [
      '<< /Type /Font /Subtype /Type1 /BaseFont /Courier ' +
        `/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${differenze}] >> >>`,
    ],
    [`<< /Length ${operatori.length} >>`, latino(operatori)],
  ];
  if (foto) {
    const { jpeg, larghezza, altezza } = foto;
    oggetti.push([
      `<< /Type /XObject /Subtype /Image /Width ${larghezza} /Height ${altezza} /ColorSpace /DeviceRGB ` +
        `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    ]);
  }
  const parti: Uint8Array[] = [latino('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')];
  let lunghezza = parti[0]?.length ?? 0;
  const metti = (parte: Uint8Array): void => {
    parti.push(parte);
    lunghezza += parte.length;
  };
  const posti = oggetti.map(([dizionario, flusso], i) => {
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
      `xref\n0 ${oggetti.length + 1}\n0000000000 65535 f \n${tavola}` +
        `trailer\n<< /Size ${oggetti.length + 1} /Root 1 0 R >>\nstartxref\n${inizio}\n%%EOF\n`,
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

/** What is printed over the form, and nothing else: the values, each at its place, and the photo. */
export function disegnaCarta(
  valori: Partial<Record<NomeCampo, string>>,
  scarto: Scarto,
  foto?: Foto,
): Uint8Array {
  const [ox, oy] = [origine.x + scarto.x, origine.y + scarto.y];
  const righe = campi.flatMap(({ nome, x, y, larghezza }) => {
    const valore = valori[nome] ?? '';
    const corpo = corpoDi(valore, larghezza);
    return valore === '' || corpo === undefined ? [] : [testo(valore, ox + x, oy + y, corpo)];
  });
  const { x, y, larghezza, altezza } = fototessera;
  const quadro = [
    punti(larghezza),
    punti(altezza),
    punti(ox + x),
    foglio.altezza - punti(oy + y + altezza),
  ].map(scritto);
  const [w = '', h = '', a = '', b = ''] = quadro;
  const immagine = foto ? [`q ${w} 0 0 ${h} ${a} ${b} cm /Foto Do Q`] : [];
  return componi({ operatori: [...immagine, ...righe].join('\n'), foto });
}

/** Crosses at known places and the outline of the form: what is measured on paper, less what is written, is the offset. */
export function disegnaTaratura(scarto: Scarto): Uint8Array {
  const [ox, oy] = [origine.x + scarto.x, origine.y + scarto.y];
  const { larghezza, altezza } = modulo;
  const croci = [
    [20, 20],
    [larghezza - 20, 20],
    [20, altezza - 20],
    [larghezza - 20, altezza - 20],
  ].flatMap(([x = 0, y = 0]) => [
    linea(ox + x - 5, oy + y, ox + x + 5, oy + y),
    linea(ox + x, oy + y - 5, ox + x, oy + y + 5),
    testo(`${origine.x + x} / ${origine.y + y} mm`, ox + x + 2, oy + y - 2, 8),
  ]);
  return componi({ operatori: ['0.2 w', ...croci].join('\n') });
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';

/** Weights of Titillium Web, the typeface of Italian public administration. */
export type Peso = 400 | 600 | 700;
/** The package splits the typeface in two files; together they cover the names of the official schema (À–ž). */
export type Parte = 'latin' | 'latin-ext';

export interface Glifo {
  readonly gid: number;
  /** Thousandths of the font size. */
  readonly larghezza: number;
}

/** A font reduced to its characters and ready to embed: the costly work is done once per process. */
export interface Carattere {
  readonly nome: string;
  readonly glifi: ReadonlyMap<number, Glifo>;
  /** Which character each glyph is read as: the first of those that look like it. */
  readonly codici: ReadonlyMap<number, number>;
  /** `W` of the font: widths of all its glyphs, in order. */
  readonly larghezze: string;
  /** TrueType program, deflated. */
  readonly programma: Uint8Array;
  readonly lunghezzaProgramma: number;
  /** CMap glyph → character, deflated: what makes text copied and searched come out right. */
  readonly toUnicode: Uint8Array;
  readonly metriche: {
    readonly ascesa: number;
    readonly discesa: number;
    readonly maiuscole: number;
    readonly riquadro: readonly [number, number, number, number];
  };
}

const richiedi = createRequire(import.meta.url);

function leggi(peso: Peso, parte: Parte): Font {
  const file = richiedi.resolve(`@fontsource/titillium-web/files/titillium-web-${parte}-${peso}-normal.woff`);
  // A single face, never a collection.
  return fontkit.create(readFileSync(file)) as Font;
}

const esa = (n: number): string => n.toString(16).padStart(4, '0');

/** Lines of at most 100 pairs (Adobe technical note 5014). */
function mappa(coppie: readonly (readonly [gid: number, codice: number])[]): string {
  const blocchi: string[] = [];
  for (let i = 0; i < coppie.length; i += 100) {
    const fetta = coppie.slice(i, i + 100).map(([gid, codice]) => `<${esa(gid)}> <${esa(codice)}>`);
    blocchi.push(`${fetta.length} beginbfchar\n${fetta.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocchi,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function prepara(peso: Peso, parte: Parte): Carattere {
  const font = leggi(peso, parte);
  const sottoinsieme = font.createSubset();
  const scala = 1000 / font.unitsPerEm;
  const glifi = new Map<number, Glifo>();
  const codici = new Map<number, number>();
  const larghezze: number[] = [];
  for (const codice of font.characterSet.filter((c) => c >= 0x20 && c < 0xfff0)) {
    const glifo = font.glyphForCodePoint(codice);
    // It answers with the new index of the glyph, whatever its typings say.
    const gid = Number(sottoinsieme.includeGlyph(glifo));
    glifi.set(codice, { gid, larghezza: Math.round(glifo.advanceWidth * scala) });
    if (!codici.has(gid)) codici.set(gid, codice);
    larghezze[gid] = Math.round(glifo.advanceWidth * scala);
  }
  const programma = sottoinsieme.encode();
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    nome: `SPRTLL+TitilliumWeb${parte === 'latin' ? '' : 'Ext'}-${peso}`,
    glifi,
    codici,
    larghezze: `[0 [${Array.from(larghezze, (larga: number | undefined) => larga ?? 500).join(' ')}]]`,
    programma: deflateSync(programma, { level: 9 }),
    lunghezzaProgramma: programma.length,
    toUnicode: deflateSync(mappa([...codici]), { level: 9 }),
    metriche: {
      ascesa: Math.round(font.ascent * scala),
      discesa: Math.round(font.descent * scala),
      maiuscole: Math.round(font.capHeight * scala),
      riquadro: [minX, minY, maxX, maxY].map((n) => Math.round(n * scala)) as [
        number,
        number,
        number,
        number,
      ],
    },
  };
}

const pronti = new Map<string, Carattere>();

export function carattere(peso: Peso, parte: Parte): Carattere {
  const chiave = `${parte}-${peso}`;
  let pronto = pronti.get(chiave);
  if (!pronto) pronti.set(chiave, (pronto = prepara(peso, parte)));
  return pronto;
}

import type { Carattere } from './carattere.ts';
import { dizionario, elenco, nome, rif, type Rif, type Scrittore } from './scrittore.ts';

/** A composite font (ISO 32000-1 §9.7) made of parts prepared once: embedding it costs a few dictionaries. */
export function incorpora(scrittore: Scrittore, font: Carattere): Rif {
  const { metriche: m } = font;
  const descrittore = scrittore.scrivi(
    dizionario({
      Type: '/FontDescriptor',
      FontName: nome(font.nome),
      // Nonsymbolic.
      Flags: 32,
      FontBBox: elenco(m.riquadro),
      ItalicAngle: 0,
      Ascent: m.ascesa,
      Descent: m.discesa,
      CapHeight: m.maiuscole,
      StemV: 80,
      FontFile2: rif(
        scrittore.flusso({ Filter: '/FlateDecode', Length1: font.lunghezzaProgramma }, font.programma),
      ),
    }),
  );
  const discendente = scrittore.scrivi(
    dizionario({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: nome(font.nome),
      CIDSystemInfo: '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      FontDescriptor: rif(descrittore),
      CIDToGIDMap: '/Identity',
      DW: 500,
      W: font.larghezze,
    }),
  );
  return scrittore.scrivi(
    dizionario({
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: nome(font.nome),
      Encoding: '/Identity-H',
      DescendantFonts: elenco([rif(discendente)]),
      ToUnicode: rif(scrittore.flusso({ Filter: '/FlateDecode' }, font.toUnicode)),
    }),
  );
}

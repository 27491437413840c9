import { deflateSync } from 'node:zlib';
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Carattere, Parte, Peso } from './carattere.ts';
import { carattere } from './carattere.ts';
import { foglio } from './pagina.ts';
import { nomeFont, statoVelato } from './penna.ts';

export interface FoglioScritto {
  readonly operatori: string;
  readonly caratteri: ReadonlyMap<Peso, ReadonlySet<Parte>>;
}

function flusso(contesto: PDFContext, byte: Uint8Array, campi: Record<string, number>): PDFRef {
  const dizionario = contesto.obj({ Filter: 'FlateDecode', Length: byte.length, ...campi });
  return contesto.register(PDFRawStream.of(dizionario, byte));
}

/** A composite font (ISO 32000-1 §9.7) made of parts prepared once: embedding it costs a few dictionaries. */
function incorpora(contesto: PDFContext, font: Carattere): PDFRef {
  const { metriche: m, glifi } = font;
  const larghezze: number[] = [];
  for (const { gid, larghezza } of glifi.values()) larghezze[gid] = larghezza;
  const descrittore = contesto.register(
    contesto.obj({
      Type: 'FontDescriptor',
      FontName: font.nome,
      // Nonsymbolic.
      Flags: 32,
      FontBBox: [...m.riquadro],
      ItalicAngle: 0,
      Ascent: m.ascesa,
      Descent: m.discesa,
      CapHeight: m.maiuscole,
      StemV: 80,
      FontFile2: flusso(contesto, font.programma, { Length1: font.lunghezzaProgramma }),
    }),
  );
  const discendente = contesto.register(
    contesto.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: font.nome,
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descrittore,
      CIDToGIDMap: 'Identity',
      DW: 500,
      W: [0, Array.from(larghezze, (larga) => larga ?? 500)],
    }),
  );
  return contesto.register(
    contesto.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: font.nome,
      Encoding: 'Identity-H',
      DescendantFonts: [discendente],
      ToUnicode: flusso(contesto, font.toUnicode, {}),
    }),
  );
}

/** Written pages → file, with title, language and date; nothing in it depends on when or where it is made. */
export async function componi(
  fogli: readonly FoglioScritto[],
  dati: { titolo: string; autore: string; istante: Date },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  pdf.setTitle(dati.titolo, { showInWindowTitleBar: true });
  pdf.setAuthor(dati.autore);
  pdf.setProducer('Sportello');
  pdf.setCreator('Sportello');
  pdf.setLanguage('it-IT');
  pdf.setCreationDate(dati.istante);
  pdf.setModificationDate(dati.istante);
  const usati = new Map<string, PDFRef>();
  for (const { caratteri } of fogli) {
    for (const [peso, parti] of caratteri) {
      for (const parte of parti) {
        const nome = nomeFont(peso, parte);
        if (!usati.has(nome)) usati.set(nome, incorpora(context, carattere(peso, parte)));
      }
    }
  }
  const velato = { Type: 'ExtGState', ca: 0.1 };
  const risorse = context.register(
    context.obj({ Font: Object.fromEntries(usati), ExtGState: { [statoVelato]: velato } }),
  );
  for (const { operatori } of fogli) {
    const pagina = pdf.addPage([foglio.larga, foglio.alta]);
    pagina.node.set(PDFName.of('Resources'), risorse);
    const scritto = deflateSync(Buffer.from(operatori, 'latin1'), { level: 9 });
    pagina.node.set(PDFName.of('Contents'), flusso(context, scritto, {}));
  }
  return pdf.save({ useObjectStreams: false });
}

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apriPki } from '../../accessi/pki/index.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { componiContenuto } from '../componi.ts';
import { domandaDiProva } from '../di-prova.ts';
import { disegnaCertificato } from './disegna.ts';

/** What ISO 19005-2 (PDF/A-2b) and accessibility ask, as far as two other readers of the format can tell. */
const cartella = mkdtempSync(join(tmpdir(), 'sportello-archivio-'));
let byte: Uint8Array;
let pdf: PDFDocument;

beforeAll(async () => {
  const { sigillo } = await apriPki({ cartella, orologio: () => new Date() });
  const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['8', '12']);
  byte = disegnaCertificato({
    contenuto: componiContenuto(domanda, { protocollo: '10000000042', codice: '23456789ABCD' }),
    urlVerifica: 'https://localhost:7445',
    istante: new Date('2026-06-30T10:00:00Z'),
    filigrana: 'FAC-SIMILE',
    sigillo,
  }).pdf;
  pdf = await PDFDocument.load(byte, { updateMetadata: false });
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

const oggetti = (): PDFObject[] => pdf.context.enumerateIndirectObjects().map(([, oggetto]) => oggetto);
const dizionari = (): PDFDict[] =>
  oggetti().flatMap((o) => (o instanceof PDFDict ? [o] : o instanceof PDFStream ? [o.dict] : []));
const campo = (dizionario: PDFDict, nome: string): PDFObject | undefined =>
  dizionario.lookup(PDFName.of(nome));
const di = (nome: string, valore: string): PDFDict[] =>
  dizionari().filter((d) => campo(d, nome)?.toString() === `/${valore}`);

describe('a file that lasts', () => {
  it('has a header with high bytes, an identity, and nothing after its end', () => {
    const testo = Buffer.from(byte).toString('latin1');
    expect(testo).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
    expect(testo).toMatch(/%%EOF\n$/);
    expect(testo).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
    expect(pdf.isEncrypted).toBe(false);
  });

  it('says that it is PDF/A-2b, and of itself the same in both places', async () => {
    const documento = await getDocument({ data: byte.slice(), verbosity: 0 }).promise;
    const { metadata, info } = await documento.getMetadata();
    expect(metadata.get('pdfaid:part')).toBe('2');
    expect(metadata.get('pdfaid:conformance')).toBe('B');
    const detto = info as { Title: string; Author: string; CreationDate: string };
    expect(metadata.get('dc:title')).toBe(detto.Title);
    expect(metadata.get('dc:creator')).toEqual([detto.Author]);
    expect(metadata.get('xmp:createdate')).toBe('2026-06-30T10:00:00Z');
    expect(detto.CreationDate).toBe('D:20260630100000Z');
    await documento.destroy();
  });

  it('says what its colours mean', () => {
    const intenti = pdf.catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
    const intento = intenti.lookup(0, PDFDict);
    expect(campo(intento, 'S')?.toString()).toBe('/GTS_PDFA1');
    const profilo = intento.lookup(PDFName.of('DestOutputProfile'), PDFStream);
    expect(campo(profilo.dict, 'N')?.toString()).toBe('3');
    for (const pagina of pdf.getPages())
      expect(pagina.node.lookup(PDFName.of('Group'), PDFDict).toString()).toContain('/DeviceRGB');
  });

  it('carries its fonts, subset, with widths and a way back to text', () => {
    const composti = di('Subtype', 'Type0');
    expect(composti.length).toBeGreaterThan(1);
    for (const font of composti) {
      expect(font.has(PDFName.of('ToUnicode'))).toBe(true);
      expect(campo(font, 'BaseFont')?.toString()).toMatch(/^\/[A-Z]{6}\+/);
    }
    const discendenti = di('Subtype', 'CIDFontType2');
    expect(discendenti).toHaveLength(composti.length);
    for (const font of discendenti) {
      expect(campo(font, 'CIDToGIDMap')?.toString()).toBe('/Identity');
      const descrittore = font.lookup(PDFName.of('FontDescriptor'), PDFDict);
      expect(descrittore.lookup(PDFName.of('FontFile2'))).toBeInstanceOf(PDFRawStream);
    }
  });

  it('asks for nothing that PDF/A forbids', () => {
    for (const vietata of ['JavaScript', 'Launch', 'URI', 'GoToR', 'SubmitForm', 'Movie', 'Sound'])
      expect(di('S', vietata)).toEqual([]);
    for (const flusso of dizionari()) {
      if (campo(flusso, 'Type')?.toString() !== '/Sig')
        expect(campo(flusso, 'Filter')?.toString() ?? '/FlateDecode').toBe('/FlateDecode');
      for (const chiave of ['F', 'FFilter', 'AA', 'OpenAction', 'EmbeddedFiles', 'TR', 'HTP'])
        if (chiave !== 'F' || campo(flusso, 'Type')?.toString() !== '/Annot')
          expect(flusso.has(PDFName.of(chiave))).toBe(false);
    }
    for (const annotazione of di('Type', 'Annot')) {
      // Printed, never hidden (ISO 19005-2 §6.3.2).
      expect(Number(campo(annotazione, 'F')?.toString()) & 0b10_0111).toBe(0b100);
    }
  });
});

interface Nodo {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Nodo[];
}
/** Each page repeats, empty, what of an open table is on the others. */
const tutti = (nodo: Nodo): Nodo[] =>
  (nodo.children ?? []).length === 0 ? [] : [nodo, ...(nodo.children ?? []).flatMap(tutti)];

describe('a file that is read aloud', () => {
  it('has a language, a title to show, headings, one table with its heads, and words for its figures', async () => {
    const documento = await getDocument({ data: byte.slice(), verbosity: 0 }).promise;
    expect(await documento.getMarkInfo()).toMatchObject({ Marked: true });
    const nodi: Nodo[] = [];
    for (let p = 1; p <= documento.numPages; p++)
      nodi.push(...tutti((await (await documento.getPage(p)).getStructTree()) as Nodo));
    const conta = (ruolo: string): number => nodi.filter((n) => n.role === ruolo).length;
    expect(conta('H1')).toBe(1);
    expect(conta('H2')).toBeGreaterThan(1);
    expect(conta('TH')).toBe(4);
    expect(conta('TD')).toBe(12);
    const figure = nodi.filter((n) => n.role === 'Figure').map((n) => n.alt);
    expect(figure).toEqual([
      'Emblema: COMUNE DI VINCI',
      'Codice QR per la verifica; senza fotocamera vale il codice 2345-6789-ABCD',
    ]);
    await documento.destroy();
    expect(pdf.catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('<feff00690074002d00490054>');
    expect(pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).toString()).toContain(
      '/DisplayDocTitle true',
    );
  });
});
